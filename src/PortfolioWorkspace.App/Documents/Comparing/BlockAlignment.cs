using DiffPlex;
using DiffPlex.Chunkers;

namespace PortfolioWorkspace.App.Documents.Comparing;

/// <summary>Finds which blocks two texts have in common, in order. Long texts that differ everywhere are held together by what occurs once in both, so that the work stays in proportion.</summary>
internal static class BlockAlignment
{
    // The full search needs time with the product of length and differences.
    private const int SearchAtMost = 2_000;

    /// <summary>Pairs of positions, rising in both; what is not in a pair was taken out or put in.</summary>
    public static IReadOnlyList<(int Old, int New)> Common(IReadOnlyList<string> old, IReadOnlyList<string> next)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        List<(int, int)> pairs = [];
        Walk(Numbered(old, numbers), Numbered(next, numbers), 0, 0, pairs);
        return pairs;
    }

    private static int[] Numbered(IReadOnlyList<string> keys, Dictionary<string, int> numbers) => [.. keys.Select(key => numbers.TryGetValue(key, out var n) ? n : numbers[key] = numbers.Count)];

    private static void Walk(ReadOnlySpan<int> old, ReadOnlySpan<int> next, int oldAt, int nextAt, List<(int, int)> pairs)
    {
        var start = old.CommonPrefixLength(next);
        for (var i = 0; i < start; i++) pairs.Add((oldAt + i, nextAt + i));
        old = old[start..];
        next = next[start..];
        (oldAt, nextAt) = (oldAt + start, nextAt + start);
        var end = 0;
        while (end < Math.Min(old.Length, next.Length) && old[^(end + 1)] == next[^(end + 1)]) end++;
        var oldMiddle = old[..^end];
        var nextMiddle = next[..^end];

        if (oldMiddle.Length > 0 && nextMiddle.Length > 0)
        {
            if (oldMiddle.Length + nextMiddle.Length <= SearchAtMost) Search(oldMiddle, nextMiddle, oldAt, nextAt, pairs);
            else Split(oldMiddle, nextMiddle, oldAt, nextAt, pairs);
        }

        for (var i = end; i > 0; i--) pairs.Add((oldAt + old.Length - i, nextAt + next.Length - i));
    }

    private static void Search(ReadOnlySpan<int> old, ReadOnlySpan<int> next, int oldAt, int nextAt, List<(int, int)> pairs)
    {
        var found = Differ.Instance.CreateDiffs(string.Join('\n', old.ToArray()), string.Join('\n', next.ToArray()), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance);
        var (a, b) = (0, 0);
        foreach (var change in found.DiffBlocks)
        {
            while (a < change.DeleteStartA) pairs.Add((oldAt + a++, nextAt + b++));
            (a, b) = (change.DeleteStartA + change.DeleteCountA, change.InsertStartB + change.InsertCountB);
        }

        while (a < old.Length) pairs.Add((oldAt + a++, nextAt + b++));
    }

    private static void Split(ReadOnlySpan<int> old, ReadOnlySpan<int> next, int oldAt, int nextAt, List<(int, int)> pairs)
    {
        var anchors = Anchors(old, next);
        if (anchors.Count == 0) return;
        var (a, b) = (0, 0);
        foreach (var (oldAnchor, nextAnchor) in anchors)
        {
            Walk(old[a..oldAnchor], next[b..nextAnchor], oldAt + a, nextAt + b, pairs);
            pairs.Add((oldAt + oldAnchor, nextAt + nextAnchor));
            (a, b) = (oldAnchor + 1, nextAnchor + 1);
        }

        Walk(old[a..], next[b..], oldAt + a, nextAt + b, pairs);
    }

    /// <summary>Blocks that occur once in each, in the longest order that rises in both.</summary>
    private static List<(int Old, int New)> Anchors(ReadOnlySpan<int> old, ReadOnlySpan<int> next)
    {
        var (once, places) = (PlacesOfOnce(old), PlacesOfOnce(next));
        var shared = once.Where(o => places.ContainsKey(o.Key)).Select(o => (Old: o.Value, New: places[o.Key])).OrderBy(s => s.Old).ToList();
        List<int> ends = [];
        var before = new int[shared.Count];
        for (var i = 0; i < shared.Count; i++)
        {
            var at = ends.BinarySearch(i, Comparer<int>.Create((x, y) => shared[x].New.CompareTo(shared[y].New)));
            if (at < 0) at = ~at;
            before[i] = at == 0 ? -1 : ends[at - 1];
            if (at == ends.Count) ends.Add(i);
            else ends[at] = i;
        }

        List<(int, int)> chain = [];
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = before[i]) chain.Add(shared[i]);
        chain.Reverse();
        return chain;
    }

    private static Dictionary<int, int> PlacesOfOnce(ReadOnlySpan<int> numbers)
    {
        var places = new Dictionary<int, int>();
        for (var i = 0; i < numbers.Length; i++) places[numbers[i]] = places.ContainsKey(numbers[i]) ? -1 : i;
        return places.Where(p => p.Value >= 0).ToDictionary();
    }
}
