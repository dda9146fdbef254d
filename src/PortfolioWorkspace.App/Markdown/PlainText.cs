using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PortfolioWorkspace.App.Markdown;

/// <summary>The normative plain text of a document, on which comment anchors and word counts stand: what a reader sees, one line per block.</summary>
/// <remarks>Inside a block every line break is one space; only code blocks keep their own lines. Images have no text. Blocks are joined by \n.</remarks>
public static class PlainText
{
    public static string Extract(string markdown) => string.Join('\n', TextsOf(markdown));

    /// <summary>The blocks of that text in reading order, also those without words: a picture alone, an empty cell.</summary>
    public static IReadOnlyList<PlainBlock> Blocks(string markdown)
    {
        List<PlainBlock> blocks = [];
        var start = 0;
        foreach (var text in TextsOf(markdown))
        {
            blocks.Add(new PlainBlock(start, text));
            start += text.Length + 1;
        }

        return blocks;
    }

    /// <summary>Words are runs between white space with at least one letter or digit in them.</summary>
    public static int WordCount(string markdown) =>
        Extract(markdown).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Count(run => run.Any(char.IsLetterOrDigit));

    /// <summary>The text of one block of a tree that was read before; empty for what has none.</summary>
    internal static string Of(LeafBlock block) => TextOf(block) ?? "";

    /// <summary>The lines that one part of a tree gives to the whole; null when it gives none.</summary>
    internal static string? LinesOf(Block block)
    {
        var lines = (block is LeafBlock leaf ? [leaf] : ((ContainerBlock)block).Descendants<LeafBlock>()).Select(TextOf).OfType<string>().ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static IEnumerable<string> TextsOf(string markdown) => SafeDocument.Read(markdown) is { } document
        ? document.Descendants<LeafBlock>().Select(TextOf).OfType<string>()
        : SafeDocument.PlainParagraphs(markdown);

    private static string? TextOf(LeafBlock block) => block switch
    {
        CodeBlock code => code.Lines.ToString(),
        { Inline: { } inline } => Append(new StringBuilder(), inline).ToString(),
        _ => null,
    };

    private static StringBuilder Append(StringBuilder text, Inline inline) => inline switch
    {
        LiteralInline literal => text.Append(literal.Content.AsSpan()),
        CodeInline code => text.Append(code.Content),
        HtmlEntityInline entity => text.Append(entity.Transcoded.ToString().Replace('\n', ' ')),
        AutolinkInline link => text.Append(link.Url),
        LineBreakInline => text.Append(' '),
        LinkInline { IsImage: true } => text,
        // A bracket that opened nothing stands as it was typed.
        DelimiterInline delimiter => delimiter.Aggregate(text.Append(delimiter.ToLiteral()), Append),
        ContainerInline container => container.Aggregate(text, Append),
        _ => text,
    };
}
