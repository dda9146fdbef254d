namespace PortfolioWorkspace.App.Markdown;

/// <summary>One block of the normative plain text, and where it starts in it (UTF-16 units).</summary>
public readonly record struct PlainBlock(int Start, string Text);
