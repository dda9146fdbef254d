namespace PortfolioWorkspace.Domain.Reviews.Anchoring;

/// <summary>Where a passage of one text stands in another, and how sure that is; derived, so it may be made anew at any time.</summary>
/// <param name="Start">In UTF-16 units of the plain text of the other text, like <paramref name="End"/>; both are zero when the passage is gone.</param>
/// <param name="Confidence">From 0 to 1, in hundredths.</param>
public readonly record struct Projection(int Start, int End, Place Place, double Confidence)
{
    public static readonly Projection Nowhere = new(0, 0, Place.Gone, 0);
}

/// <summary>What people are told about a passage in another text.</summary>
public enum Place
{
    /// <summary>The same words at the place that became this one.</summary>
    Exact,

    /// <summary>The place is known; its words are not all the same.</summary>
    Changed,

    /// <summary>A guess that is shown as one.</summary>
    Likely,

    /// <summary>Nothing in the other text is this passage.</summary>
    Gone,
}
