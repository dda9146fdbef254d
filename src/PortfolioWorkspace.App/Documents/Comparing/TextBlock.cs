using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using PortfolioWorkspace.App.Markdown;

namespace PortfolioWorkspace.App.Documents.Comparing;

/// <summary>One block of a text as comparing sees it: what a reader reads, and how it looks.</summary>
/// <param name="Text">As <see cref="PlainText"/> has it; empty for a picture or a rule.</param>
/// <param name="Look">Form and marks in one word, to tell a change of words from a change of formatting.</param>
/// <param name="Section">The title of the part it stands in; null before the first heading.</param>
public sealed record TextBlock(string Text, BlockForm Form, string Look, string? Section)
{
    /// <summary>By what two blocks are recognised as the same.</summary>
    internal string Key => Text.Length > 0 ? Text : Look;

    /// <summary>The blocks of a text in reading order. A text beyond the limits of the reader is read as plain paragraphs, as it is shown.</summary>
    public static IReadOnlyList<TextBlock> Read(string markdown)
    {
        if (SafeDocument.Read(markdown) is not { } document)
            return [.. SafeDocument.PlainParagraphs(markdown).Select(text => new TextBlock(text, BlockForm.Paragraph, nameof(BlockForm.Paragraph), null))];

        List<TextBlock> blocks = [];
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        SafeDocument.Pipeline.Setup(renderer);
        string? section = null;
        var top = document.Descendants<HeadingBlock>().Select(h => h.Level).DefaultIfEmpty(0).Min();
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf is not (ThematicBreakBlock or CodeBlock) && leaf.Inline is null) continue;
            var (text, form) = (PlainText.Of(leaf), FormOf(leaf));
            if (leaf is HeadingBlock heading && heading.Level == top) section = text;
            blocks.Add(new TextBlock(text, form, LookOf(leaf, renderer, writer), section));
        }

        return blocks;
    }

    private static BlockForm FormOf(LeafBlock leaf) => leaf switch
    {
        HeadingBlock => BlockForm.Heading,
        ThematicBreakBlock => BlockForm.Rule,
        CodeBlock => BlockForm.Code,
        _ => leaf.Parent switch
        {
            TableCell => BlockForm.Cell,
            ListItemBlock => BlockForm.Item,
            QuoteBlock => BlockForm.Quote,
            _ => BlockForm.Paragraph,
        },
    };

    /// <summary>Made to be compared and never shown.</summary>
    private static string LookOf(LeafBlock leaf, HtmlRenderer renderer, StringWriter look)
    {
        look.GetStringBuilder().Clear();
        for (Block? block = leaf; block is not null and not MarkdownDocument; block = block.Parent)
            look.Write(block switch { HeadingBlock heading => $"h{heading.Level}", ListBlock list => list.IsOrdered ? "ol" : "ul", TableRow { IsHeader: true } => "th", _ => block.GetType().Name } + " ");
        if (leaf.Inline is not null) renderer.WriteLeafInline(leaf);
        return look.ToString();
    }
}

/// <summary>What kind of block it is, as far as somebody who compares wants to see it.</summary>
public enum BlockForm { Paragraph, Heading, Item, Quote, Cell, Code, Rule }
