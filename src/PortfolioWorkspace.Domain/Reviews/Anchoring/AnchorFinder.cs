namespace PortfolioWorkspace.Domain.Reviews.Anchoring;

/// <summary>Finds the passages of one text in another. The browser has the same finder, with the same answers (<c>anchoring/</c> of the editor).</summary>
public static class AnchorFinder
{
    /// <summary>One answer for each anchor, in their order; both texts are plain text as the anchors were made on.</summary>
    public static IReadOnlyList<Projection> Project(string source, string target, IReadOnlyList<PassageAnchor> anchors)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(anchors);
        if (source == target && anchors.All(anchor => StandsIn(source, anchor))) return [.. anchors.Select(anchor => new Projection(anchor.Start, anchor.End, Place.Exact, 1))];
        if (anchors.Count == 0) return [];

        var vocabulary = new Dictionary<string, int>(StringComparer.Ordinal);
        var (old, next) = (Words.Of(source, vocabulary), Words.Of(target, vocabulary));
        var map = new WordMap(old, next);
        var (trace, scattered, search) = (new PassageTrace(old, next, map), new ScatteredWords(old, next, map), new QuoteSearch(old, next, map));
        return [.. anchors.Select(anchor => StandsIn(source, anchor) ? Find(anchor) : Projection.Nowhere)];

        Projection Find(PassageAnchor anchor) => trace.Follow(anchor) switch
        {
            { Place: Place.Exact or Place.Changed } known => known,
            var guess => scattered.Gather(anchor) ?? guess ?? search.Find(anchor) ?? Projection.Nowhere,
        };
    }

    // An anchor that was made on another text says nothing about this one.
    private static bool StandsIn(string source, PassageAnchor anchor) =>
        anchor.Start >= 0 && anchor.Start < anchor.End && anchor.End <= source.Length && source.AsSpan(anchor.Start, anchor.End - anchor.Start).SequenceEqual(anchor.Exact);
}
