namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>One document before and after a rewrite, with passages whose true new place is known.</summary>
/// <param name="Seed">The seed that decides the old text and the passages; every share shares them.</param>
/// <param name="Share">The share of paragraphs that was reworked.</param>
/// <param name="Before">The old text in Markdown.</param>
/// <param name="After">The new text in Markdown.</param>
/// <param name="BeforePlain">The normative plain text of <paramref name="Before"/>.</param>
/// <param name="AfterPlain">The normative plain text of <paramref name="After"/>.</param>
/// <param name="Passages">The marked passages in order of their place in the old text.</param>
/// <param name="Counts">How often each kind of rewrite happened.</param>
public sealed record RewriteCase(
    int Seed,
    double Share,
    string Before,
    string After,
    string BeforePlain,
    string AfterPlain,
    IReadOnlyList<MarkedPassage> Passages,
    IReadOnlyDictionary<RewriteKind, int> Counts);
