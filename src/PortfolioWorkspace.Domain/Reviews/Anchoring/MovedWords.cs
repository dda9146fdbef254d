namespace PortfolioWorkspace.Domain.Reviews.Anchoring;

/// <summary>Among the words that went nowhere: rows that stand once in what was taken out and once in what was put in, so that a sentence moved to another paragraph is found.</summary>
internal sealed class MovedWords(Words old, Words next, WordMap map)
{
    private const int InARow = 3;
    private const int ShortestRow = 20;

    public IEnumerable<(int Old, int Next)> Pairs()
    {
        var (once, places) = (RowsOfOnce(old, word => map.To(word) < 0), RowsOfOnce(next, word => map.From(word) < 0));
        foreach (var (row, place) in once)
        {
            if (place < 0 || map.To(place) >= 0 || places.GetValueOrDefault(row, -1) is not (>= 0 and var found) || map.From(found) >= 0) continue;
            var (i, j, ni, nj) = (place, found, place + 1, found + 1);
            while (IsFree(i - 1, j - 1)) (i, j) = (i - 1, j - 1);
            while (IsFree(ni, nj)) (ni, nj) = (ni + 1, nj + 1);
            if (old.End(ni - 1) - old.Start(i) < ShortestRow) continue;
            while (i < ni) yield return (i++, j++);
        }
    }

    private bool IsFree(int i, int j) => i >= 0 && j >= 0 && i < old.Count && j < next.Count && map.To(i) < 0 && map.From(j) < 0 && old.Id(i) == next.Id(j);

    private static Dictionary<(int, int, int), int> RowsOfOnce(Words text, Func<int, bool> isFree)
    {
        var places = new Dictionary<(int, int, int), int>();
        var free = 0;
        for (var word = 0; word < text.Count; word++)
        {
            free = isFree(word) ? free + 1 : 0;
            if (free < InARow) continue;
            var row = (text.Id(word - 2), text.Id(word - 1), text.Id(word));
            places[row] = places.ContainsKey(row) ? -1 : word - 2;
        }

        return places;
    }
}
