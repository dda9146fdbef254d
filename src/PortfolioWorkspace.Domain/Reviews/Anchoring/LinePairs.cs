namespace PortfolioWorkspace.Domain.Reviews.Anchoring;

/// <summary>Recognises which line became which: the same ones first, then the most alike; near its neighbours where that does not decide. A moved line is found as well.</summary>
internal sealed class LinePairs
{
    // A shorter line may well be written twice.
    private const int TellingLength = 25;

    private const int ClearMargin = 10;
    private const int ClearlyAlike = 40;
    private const int NearbyBonus = 10;

    private static readonly int[] Rounds = [60, 0];

    private readonly Words _old, _next;
    private readonly LineLikeness _likeness;
    private readonly int[] _to, _from;

    public LinePairs(Words old, Words next)
    {
        (_old, _next, _likeness) = (old, next, new LineLikeness(old, next));
        (_to, _from) = (new int[old.Lines.Count], new int[next.Lines.Count]);
        _to.AsSpan().Fill(-1);
        _from.AsSpan().Fill(-1);
        PairWhatStandsOnceInBoth();
        PairSameNeighbours();
        foreach (var least in Rounds)
        {
            PairAlike(least);
            PairSameNeighbours();
        }
    }

    /// <summary>The line it became, or -1.</summary>
    public int To(int old) => _to[old];

    /// <summary>The line it was, or -1.</summary>
    public int From(int next) => _from[next];

    /// <summary>Whether one of two neighbours was split off from the other or joined to it.</summary>
    public bool IsInside(int old, int next) => _likeness.IsInside(old, next);

    /// <summary>Whether this pair may be relied on: nothing else is nearly as alike, or it stands between the same neighbours.</summary>
    public bool IsSure(int old)
    {
        var next = _to[old];
        var score = IsSame(old, next) ? LineLikeness.Same : _likeness.Score(old, next);
        var isClear = score - _likeness.Rival(old, next) >= ClearMargin;
        var sides = (HasSameNeighbour(old, next, -1) ? 1 : 0) + (HasSameNeighbour(old, next, 1) ? 1 : 0);
        return sides == 2 || (isClear && (sides == 1 || (score >= ClearlyAlike && _old.Lines[old].Length >= TellingLength)));
    }

    private bool HasSameNeighbour(int old, int next, int step)
    {
        var (i, j) = (old + step, next + step);
        while (i >= 0 && i < _to.Length && _to[i] < 0) i += step;
        while (j >= 0 && j < _from.Length && _from[j] < 0) j += step;
        var (oldEnds, nextEnds) = (i < 0 || i == _to.Length, j < 0 || j == _from.Length);
        // Nothing beside it is a neighbour too, at the very edge of both texts.
        return oldEnds || nextEnds ? oldEnds && nextEnds && i - old == step && j - next == step : _to[i] == j;
    }

    private void PairWhatStandsOnceInBoth()
    {
        var (once, places) = (PlacesOfOnce(_old), PlacesOfOnce(_next));
        foreach (var (text, i) in once)
            if (i >= 0 && places.GetValueOrDefault(text, -1) is >= 0 and var j) Pair(i, j);
    }

    private static Dictionary<string, int> PlacesOfOnce(Words text)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var line = text.Text[text.Lines[i].Start..text.Lines[i].End];
            places[line] = places.ContainsKey(line) ? -1 : i;
        }

        return places;
    }

    private void PairSameNeighbours()
    {
        for (var i = 0; i < _to.Length - 1; i++) PairIfSame(i, i + 1, _to[i] + 1);
        for (var i = _to.Length - 1; i > 0; i--) PairIfSame(i, i - 1, _to[i] - 1);
    }

    private void PairIfSame(int beside, int old, int next)
    {
        if (_to[beside] >= 0 && _to[old] < 0 && next >= 0 && next < _from.Length && _from[next] < 0 && IsSame(old, next)) Pair(old, next);
    }

    private void PairAlike(int least)
    {
        var (before, after) = (Expected(1), Expected(-1));
        var candidates = _likeness.Candidates.Where(c => c.Score >= least && _to[c.Old] < 0 && _from[c.Next] < 0).Select(c =>
        {
            var away = Math.Min(Math.Abs(c.Next - before[c.Old]), Math.Abs(c.Next - after[c.Old]));
            return (c.Old, c.Next, Rank: c.Score + Math.Max(0, NearbyBonus - (2 * away)), Away: away);
        });
        foreach (var (i, j, _, _) in candidates.OrderByDescending(c => c.Rank).ThenBy(c => c.Away))
            if (_to[i] < 0 && _from[j] < 0) Pair(i, j);
    }

    /// <summary>Where each line would be, were it still beside its nearest neighbour that is known.</summary>
    private int[] Expected(int step)
    {
        var places = new int[_to.Length];
        var shift = 0;
        for (var i = step > 0 ? 0 : _to.Length - 1; i >= 0 && i < _to.Length; i += step)
        {
            if (_to[i] >= 0) shift = _to[i] - i;
            places[i] = i + shift;
        }

        return places;
    }

    private bool IsSame(int old, int next) =>
        _old.Text.AsSpan(_old.Lines[old].Start, _old.Lines[old].Length).SequenceEqual(_next.Text.AsSpan(_next.Lines[next].Start, _next.Lines[next].Length));

    private void Pair(int old, int next) => (_to[old], _from[next]) = (next, old);
}
