namespace PortfolioWorkspace.App.Markdown;

/// <summary>HTML made from user text by <see cref="MarkdownRenderer"/>; the type is the proof that it went through the filter, so pages may show it as markup.</summary>
public sealed class SafeHtml
{
    internal SafeHtml(string value, bool isWithoutFormatting = false) => (Value, IsWithoutFormatting) = (value, isWithoutFormatting);

    public string Value { get; }

    /// <summary>The text was too long or too intricate to show as it was meant: its words are all there, as plain paragraphs.</summary>
    public bool IsWithoutFormatting { get; }

    public override string ToString() => Value;
}
