namespace PortfolioWorkspace.App.Markdown;

/// <summary>HTML made from user text by <see cref="MarkdownRenderer"/>; the type is the proof that it went through the filter, so pages may show it as markup.</summary>
public sealed class SafeHtml
{
    internal SafeHtml(string value) => Value = value;

    public string Value { get; }

    public override string ToString() => Value;
}
