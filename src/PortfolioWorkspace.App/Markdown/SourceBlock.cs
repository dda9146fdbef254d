using Markdig.Syntax;

namespace PortfolioWorkspace.App.Markdown;

/// <summary>One part of a text that can be pointed at as a whole: a paragraph, a heading, a list, a table.</summary>
/// <param name="Source">Its Markdown, with what stands between it and the next one.</param>
/// <param name="Text">Its part of the normative plain text; null when it has none, like a rule.</param>
internal sealed record SourceBlock(int Index, string Source, string? Text, bool IsHeading)
{
    public static IReadOnlyList<SourceBlock> Of(MarkdownDocument document, string markdown)
    {
        var blocks = InOrder(document).ToList();
        return [.. blocks.Select((b, i) => new SourceBlock(i, markdown[(i == 0 ? 0 : StartOf(b, markdown))..(i + 1 < blocks.Count ? StartOf(blocks[i + 1], markdown) : markdown.Length)], PlainText.LinesOf(b), b is HeadingBlock))];
    }

    /// <summary>The blocks by which a text is counted. Definitions of links are gathered apart by the reader and have no place of their own.</summary>
    public static IEnumerable<Block> InOrder(MarkdownDocument document) => document.Where(b => b is not LinkReferenceDefinitionGroup);

    private static int StartOf(Block block, string markdown) => block.Span.Start == 0 ? 0 : markdown.LastIndexOf('\n', block.Span.Start - 1) + 1;
}
