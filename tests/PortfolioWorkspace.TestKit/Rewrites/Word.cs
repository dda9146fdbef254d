namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>How a word stands out in the text.</summary>
internal enum Emphasis
{
    None,
    Italic,
    Bold,
}

/// <summary>One word whose identity survives every edit that a reader would not call another word.</summary>
internal sealed record Word(int Identity, string Lead, string Core, string Trail, Emphasis Emphasis = Emphasis.None)
{
    public string Text => Lead + Core + Trail;
}
