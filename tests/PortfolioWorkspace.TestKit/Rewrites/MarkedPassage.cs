namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>A quote someone commented on in the old text, with the place where it truly is in the new text.</summary>
/// <param name="Quote">The marked words, equal to the plain old text from <paramref name="Start"/> to <paramref name="End"/>.</param>
/// <param name="Start">First UTF-16 offset in the plain old text.</param>
/// <param name="End">Offset just after the last character.</param>
/// <param name="TruthStart">First offset in the plain new text, or null when the passage is rightly gone.</param>
/// <param name="TruthEnd">Offset just after the last character in the plain new text, null together with <paramref name="TruthStart"/>.</param>
/// <param name="Rewrites">What was done to the paragraph this passage stood in; empty when it was left alone.</param>
public sealed record MarkedPassage(
    string Quote,
    int Start,
    int End,
    int? TruthStart,
    int? TruthEnd,
    IReadOnlyList<RewriteKind> Rewrites);
