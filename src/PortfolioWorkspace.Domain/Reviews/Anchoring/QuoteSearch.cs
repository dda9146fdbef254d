namespace PortfolioWorkspace.Domain.Reviews.Anchoring;

/// <summary>Looks for a quote in a whole text where its words could not be followed: a guess, for quotes long enough, that never takes words known to be another passage.</summary>
internal sealed class QuoteSearch
{
    private const int ShortestQuote = 25;
    private const int ErrorsAtMost = 15;

    // A word that stands everywhere leads nowhere.
    private const int PlacesOfASeed = 20;
    private const int SeedsAtMost = 6;

    // How many words may have been put in or taken out on the way to a word of the quote.
    private const int Shift = 2;

    private readonly Words _old, _next;
    private readonly WordMap _map;
    private readonly Dictionary<int, List<int>> _places = [];

    // Counted over all quotes: a part of a second, however long they are and however often their words stand in the text.
    private long _budget = 60_000_000;

    public QuoteSearch(Words old, Words next, WordMap map)
    {
        (_old, _next, _map) = (old, next, map);
        for (var word = 0; word < next.Count; word++)
        {
            if (!_places.TryGetValue(next.Id(word), out var places)) _places[next.Id(word)] = places = [];
            places.Add(word);
        }
    }

    public Projection? Find(PassageAnchor anchor)
    {
        if (anchor.Exact.Length < ShortestQuote) return null;
        var (best, isTie) = (default(Hit), false);
        foreach (var hit in Hits(anchor))
        {
            if (best.End == 0 || (hit.Errors, -hit.Company).CompareTo((best.Errors, -best.Company)) < 0) (best, isTie) = (hit, false);
            else if ((hit.Errors, hit.Company) == (best.Errors, best.Company) && hit.Start != best.Start) isTie = true;
        }

        return best.End == 0 || isTie ? null : new Projection(best.Start, best.End, Place.Likely, (100 - (100 * best.Errors / anchor.Exact.Length)) / 200.0);
    }

    private IEnumerable<Hit> Hits(PassageAnchor anchor)
    {
        var (first, after) = (_old.At(anchor.Start), _old.At(anchor.End - 1) + 1);
        var seeds = Enumerable.Range(first, after - first).Where(word => _places.TryGetValue(_old.Id(word), out var places) && places.Count <= PlacesOfASeed)
            .OrderBy(word => _places[_old.Id(word)].Count).Take(SeedsAtMost);
        var starts = seeds.SelectMany(seed => _places[_old.Id(seed)].Select(place => place - (seed - first))).Distinct();
        foreach (var start in starts.Where(start => HoldsEnough(start, first, after)))
        {
            var (from, to) = (Math.Clamp(start - Shift, 0, _next.Count - 1), Math.Clamp(start + after - first - 1 + Shift, 0, _next.Count - 1));
            var window = _next.Text.AsSpan(_next.Start(from).._next.End(to));
            _budget -= (long)window.Length * anchor.Exact.Length;
            if (_budget < 0) yield break;
            var (errors, at, end) = NearestQuote.In(window, anchor.Exact);
            if (errors * 100 > ErrorsAtMost * anchor.Exact.Length) continue;
            var hit = new Hit(_next.Start(from) + at, _next.Start(from) + end, errors, 0);
            if (!IsAnotherPassage(hit, first, after)) yield return hit with { Company = Company(anchor, hit) };
        }
    }

    /// <summary>Reading letter by letter costs much: a third of the words should be there.</summary>
    private bool HoldsEnough(int start, int first, int after)
    {
        var there = 0;
        for (var word = first; word < after; word++)
        {
            var at = start + word - first;
            for (var near = Math.Max(0, at - Shift); near <= Math.Min(_next.Count - 1, at + Shift); near++)
            {
                if (_next.Id(near) != _old.Id(word)) continue;
                there++;
                break;
            }
        }

        return there * 3 >= after - first;
    }

    private bool IsAnotherPassage(Hit hit, int first, int after)
    {
        var (from, to, others) = (_next.At(hit.Start), _next.At(hit.End - 1) + 1, 0);
        for (var word = from; word < to; word++)
            if (_map.From(word) is >= 0 and var was && (was < first || was >= after)) others++;
        return others * 2 > to - from;
    }

    /// <summary>How much of what stood around the quote stands around it still.</summary>
    private int Company(PassageAnchor anchor, Hit hit)
    {
        var after = anchor.Suffix.AsSpan().CommonPrefixLength(_next.Text.AsSpan(hit.End));
        var before = 0;
        while (before < Math.Min(anchor.Prefix.Length, hit.Start) && anchor.Prefix[^(before + 1)] == _next.Text[hit.Start - before - 1]) before++;
        return before + after;
    }

    private readonly record struct Hit(int Start, int End, int Errors, int Company);
}
