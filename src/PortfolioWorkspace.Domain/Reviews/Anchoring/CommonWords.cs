namespace PortfolioWorkspace.Domain.Reviews.Anchoring;

/// <summary>The words two passages have in common, in order; long words and words in a row weigh most, so that a few loose little words do not stand in for a sentence.</summary>
internal sealed class CommonWords(Words old, Words next, Action<int, int> pair)
{
    // The search needs time and room with the product of both lengths; of longer blocks only both ends are compared.
    private const int SearchAtMost = 4_000_000;

    private const int InARow = 3;

    public void Find(int oldFirst, int oldAfter, int nextFirst, int nextAfter)
    {
        while (oldFirst < oldAfter && nextFirst < nextAfter && IsSame(oldFirst, nextFirst)) pair(oldFirst++, nextFirst++);
        while (oldFirst < oldAfter && nextFirst < nextAfter && IsSame(oldAfter - 1, nextAfter - 1)) pair(--oldAfter, --nextAfter);
        var (rows, columns) = (oldAfter - oldFirst, nextAfter - nextFirst);
        if (rows > 0 && columns > 0 && (long)rows * columns <= SearchAtMost) Search(oldFirst, rows, nextFirst, columns);
    }

    private void Search(int oldFirst, int rows, int nextFirst, int columns)
    {
        var width = columns + 1;
        var best = new int[(rows + 1) * width];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                var at = (i * width) + j;
                var without = Math.Max(best[at + width], best[at + 1]);
                best[at] = IsSame(oldFirst + i, nextFirst + j) ? Math.Max(without, best[at + width + 1] + Weight(oldFirst + i, nextFirst + j)) : without;
            }
        }

        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            var at = (i * width) + j;
            if (IsSame(oldFirst + i, nextFirst + j) && best[at] == best[at + width + 1] + Weight(oldFirst + i, nextFirst + j)) pair(oldFirst + i++, nextFirst + j++);
            else if (best[at] == best[at + width]) i++;
            else j++;
        }
    }

    private bool IsSame(int i, int j) => old.Id(i) == next.Id(j);

    private int Weight(int i, int j)
    {
        var weight = old.IsSign(i) ? 1 : 2 + old.Length(i);
        if (i > 0 && j > 0 && IsSame(i - 1, j - 1)) weight += InARow;
        if (i + 1 < old.Count && j + 1 < next.Count && IsSame(i + 1, j + 1)) weight += InARow;
        return weight;
    }
}
