namespace PortfolioWorkspace.App.Documents.Comparing;

/// <summary>Recognises, between two places that are the same, which block became which: by the words they share, in order.</summary>
internal static class BlockPairs
{
    // Beyond this a stretch is a rewrite, and every block is shown as taken out or put in.
    private const long WorkAtMost = 4_000_000;
    private const int LettersInAWord = 6;

    private const double AlikeEnough = 0.4;

    public static IReadOnlyList<(int Old, int New)> Alike(IReadOnlyList<string> old, IReadOnlyList<string> next)
    {
        if (old.Count == 0 || next.Count == 0 || Work(old, next) > WorkAtMost) return [];
        var (oldWords, nextWords) = (old.Select(Words).ToList(), next.Select(Words).ToList());
        var best = new double[old.Count + 1, next.Count + 1];
        var alike = new double[old.Count, next.Count];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = next.Count - 1; j >= 0; j--)
            {
                alike[i, j] = Alike(oldWords[i], nextWords[j]);
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), alike[i, j] >= AlikeEnough ? best[i + 1, j + 1] + alike[i, j] : 0);
            }
        }

        List<(int, int)> pairs = [];
        for (var (i, j) = (0, 0); i < old.Count && j < next.Count;)
        {
            if (alike[i, j] >= AlikeEnough && best[i, j] <= best[i + 1, j + 1] + alike[i, j]) pairs.Add((i++, j++));
            else if (best[i + 1, j] >= best[i, j + 1]) i++;
            else j++;
        }

        return pairs;
    }

    private static long Work(IReadOnlyList<string> old, IReadOnlyList<string> next) => (old.Sum(text => (long)text.Length) + next.Sum(text => (long)text.Length)) / LettersInAWord * Math.Min(old.Count, next.Count);

    /// <summary>Twice what they share, as a part of all there is (Dice).</summary>
    private static double Alike(Dictionary<string, int> one, Dictionary<string, int> other)
    {
        var (few, many) = one.Count <= other.Count ? (one, other) : (other, one);
        var total = one.Values.Sum() + other.Values.Sum();
        return total == 0 ? 0 : 2.0 * few.Sum(word => Math.Min(word.Value, many.GetValueOrDefault(word.Key))) / total;
    }

    private static Dictionary<string, int> Words(string text) =>
        WordPieces.Instance.Chunk(text).Where(p => char.IsLetterOrDigit(p[0])).GroupBy(p => p, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Count(), StringComparer.OrdinalIgnoreCase);
}
