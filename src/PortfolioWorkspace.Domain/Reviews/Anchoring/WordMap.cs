namespace PortfolioWorkspace.Domain.Reviews.Anchoring;

/// <summary>Which word became which, inside the lines that belong together; and how much of each was kept.</summary>
internal sealed class WordMap
{
    private const int SharedAtLeast = 4;
    private const int WordsAhead = 10;

    private readonly Words _old, _next;
    private readonly int[] _to, _from, _kept;
    private readonly bool[] _sure, _oldTaken, _nextTaken;

    public WordMap(Words old, Words next)
    {
        (_old, _next) = (old, next);
        (_to, _from, _kept, _sure) = (new int[old.Count], new int[next.Count], new int[old.Count], new bool[old.Count]);
        (_oldTaken, _nextTaken) = (new bool[old.Lines.Count], new bool[next.Lines.Count]);
        _to.AsSpan().Fill(-1);
        _from.AsSpan().Fill(-1);
        var pairs = new LinePairs(old, next);
        var common = new CommonWords(old, next, Pair);
        for (var i = 0; i < old.Lines.Count; i++)
            if (pairs.To(i) >= 0) Follow(pairs, i, common);
        foreach (var (i, j) in new MovedWords(old, next, this).Pairs())
        {
            Pair(i, j);
            _sure[i] = false;
        }
    }

    /// <summary>The word it became, or -1.</summary>
    public int To(int old) => _to[old];

    /// <summary>The word it was, or -1.</summary>
    public int From(int next) => _from[next];

    /// <summary>How many units of a word are still there: fewer than all where its spelling changed.</summary>
    public int Kept(int old) => _kept[old];

    /// <summary>Whether the lines in which it was found may be relied on.</summary>
    public bool IsSure(int old) => _sure[old];

    private void Follow(LinePairs pairs, int i, CommonWords common)
    {
        var (oldFrom, oldTo) = Around(i, _oldTaken, line => pairs.To(line) < 0 && pairs.IsInside(line, pairs.To(i)));
        var (nextFrom, nextTo) = Around(pairs.To(i), _nextTaken, line => pairs.From(line) < 0 && pairs.IsInside(i, line));
        var (oldFirst, oldAfter, nextFirst, nextAfter) = (_old.Lines[oldFrom].First, _old.Lines[oldTo].After, _next.Lines[nextFrom].First, _next.Lines[nextTo].After);
        if (pairs.IsSure(i)) _sure.AsSpan(oldFirst..oldAfter).Fill(true);
        common.Find(oldFirst, oldAfter, nextFirst, nextAfter);
        PairRespelled(oldFirst, oldAfter, nextFirst, nextAfter);
    }

    /// <summary>The lines beside a pair that were split off from it or joined to it; each belongs to one pair.</summary>
    private static (int From, int To) Around(int line, bool[] taken, Func<int, bool> belongs)
    {
        var (from, to) = (line, line);
        while (from > 0 && !taken[from - 1] && belongs(from - 1)) from--;
        while (to + 1 < taken.Length && !taken[to + 1] && belongs(to + 1)) to++;
        taken.AsSpan(from..(to + 1)).Fill(true);
        return (from, to);
    }

    private void Pair(int old, int next) => (_to[old], _from[next], _kept[old]) = (next, old, _old.Length(old));

    /// <summary>Between two words that stayed, one written a little differently is still that word.</summary>
    private void PairRespelled(int oldFirst, int oldAfter, int nextFirst, int nextAfter)
    {
        for (var (i, j) = (oldFirst, nextFirst); i < oldAfter;)
        {
            if (_to[i] >= 0)
            {
                j = _to[i++] + 1;
                continue;
            }

            var (found, until) = (j, Math.Min(nextAfter, j + WordsAhead));
            while (found < until && _from[found] < 0 && SharedEdges(i, found) == 0) found++;
            if (found < until && _from[found] < 0)
            {
                (_to[i], _from[found], _kept[i]) = (found, i, SharedEdges(i, found));
                j = found + 1;
            }

            i++;
        }
    }

    /// <summary>How much two words have in common at both ends, when that is most of them.</summary>
    private int SharedEdges(int old, int next)
    {
        var one = _old.Letters(old);
        var other = _next.Letters(next);
        var start = one.CommonPrefixLength(other);
        var shortest = Math.Min(one.Length, other.Length) - start;
        var end = 0;
        while (end < shortest && one[^(end + 1)] == other[^(end + 1)]) end++;
        return start + end >= SharedAtLeast && start + end > Math.Max(one.Length, other.Length) * 3 / 5 ? start + end : 0;
    }
}
