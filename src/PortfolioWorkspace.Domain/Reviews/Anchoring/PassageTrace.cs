namespace PortfolioWorkspace.Domain.Reviews.Anchoring;

/// <summary>Follows the words of a passage to where they went, and judges whether that may be called its place.</summary>
internal sealed class PassageTrace(Words old, Words next, WordMap map)
{
    private const int KeptAtLeast = 60;
    private const int KeptForAGuess = 80;
    private const int KeptElsewhereAtMost = 15;

    // Words put in between may part a passage this much further than its own length.
    private const int RoomForNew = 6;
    private const int RoomForLetters = 12;

    private readonly Company _company = new(old, next, map);

    public Projection? Follow(PassageAnchor anchor)
    {
        var (first, after) = (old.At(anchor.Start), old.At(anchor.End - 1) + 1);
        var (total, kept) = (0, 0);
        for (var word = first; word < after; word++)
        {
            total += Inside(anchor, word);
            kept += KeptOf(anchor, word);
        }

        if (total == 0 || 100 * kept < KeptAtLeast * total) return null;
        var run = BestRun(anchor, first, after);
        var share = 100 * run.Kept / total;
        if (share < KeptAtLeast || map.To(run.Last) - map.To(run.First) + 1 > (2 * (after - first)) + RoomForNew) return null;

        var (start, end) = (StartOf(anchor, first, run), EndOf(anchor, after, run));
        var isTorn = 100 * (kept - run.Kept) > KeptElsewhereAtMost * total;
        var isLoose = end - start > (2 * run.Kept) + RoomForLetters;
        if (isTorn || isLoose || !_company.Trusts(anchor.Exact, run, share == 100)) return share < KeptForAGuess && !isTorn ? null : new Projection(start, end, Place.Likely, share / 200.0);
        var isSame = next.Text.AsSpan(start, end - start).SequenceEqual(anchor.Exact);
        return new Projection(start, end, isSame ? Place.Exact : Place.Changed, isSame ? 1 : Math.Min(share, 99) / 100.0);
    }

    private int Inside(PassageAnchor anchor, int word) => Math.Min(anchor.End, old.End(word)) - Math.Max(anchor.Start, old.Start(word));

    private int KeptOf(PassageAnchor anchor, int word) => Inside(anchor, word) * map.Kept(word) / old.Length(word);

    /// <summary>The words that stayed together; what went elsewhere no longer counts.</summary>
    private Run BestRun(PassageAnchor anchor, int first, int after)
    {
        var (best, run) = (default(Run), default(Run));
        for (var word = first; word < after; word++)
        {
            if (map.To(word) < 0 || (run.Kept == 0 && word > first && old.IsSign(word))) continue;
            var step = map.To(word) - map.To(run.Last);
            if (run.Kept == 0 || step <= 0 || step > after - first + RoomForNew) run = new Run(word, word, 0);
            run = run with { Last = word, Kept = run.Kept + KeptOf(anchor, word) };
            if (run.Kept > best.Kept) best = run;
        }

        return best;
    }

    private int StartOf(PassageAnchor anchor, int first, Run run)
    {
        var to = map.To(run.First);
        if (run.First == first) return next.Start(to) + (old.Id(first) == next.Id(to) ? Math.Max(0, anchor.Start - old.Start(first)) : 0);
        var edge = to;
        for (var lost = run.First - first; lost > 0 && StandsIn(edge - 1, edge) && 2 * (next.Start(to) - next.Start(edge - 1)) <= run.Kept; lost--) edge--;
        return next.Start(edge);
    }

    private int EndOf(PassageAnchor anchor, int after, Run run)
    {
        var to = map.To(run.Last);
        if (run.Last == after - 1) return next.End(to) - (old.Id(run.Last) == next.Id(to) ? Math.Max(0, old.End(run.Last) - anchor.End) : 0);
        var edge = to;
        for (var lost = after - 1 - run.Last; lost > 0 && StandsIn(edge + 1, edge) && 2 * (next.End(edge + 1) - next.End(to)) <= run.Kept; lost--) edge++;
        return next.End(edge);
    }

    /// <summary>A new word beside the passage stands in for one that was lost at that edge, as long as that does not become the larger part.</summary>
    private bool StandsIn(int word, int beside)
    {
        if (word < 0 || word >= next.Count || map.From(word) >= 0) return false;
        var (from, to) = (next.End(Math.Min(word, beside)), next.Start(Math.Max(word, beside)));
        return !next.Text.AsSpan(from, to - from).Contains('\n');
    }
}

/// <summary>Words of a passage that stayed together, and how much of the quote they are.</summary>
internal readonly record struct Run(int First, int Last, int Kept);
