using System.Net;
using System.Text;
using Ganss.Xss;
using Markdig.Renderers;
using Markdig.Syntax;

namespace PortfolioWorkspace.App.Markdown;

/// <summary>The one way from user text to HTML: read, clean the tree, write, filter what was written once more.</summary>
public sealed class MarkdownRenderer
{
    // The filter's time grows with the square of the parts side by side, so a long document goes through it in pieces.
    private const int BlocksAtOnce = 64;

    private readonly HtmlSanitizer _filter = OutputFilter.Create();

    /// <summary>Never throws and never hangs: a text that is too big or too deep comes back as plain paragraphs.</summary>
    /// <param name="markdown">What somebody wrote.</param>
    /// <param name="marked">Blocks that stand apart for who may read them.</param>
    /// <param name="label">What they are, in words.</param>
    public SafeHtml Render(string markdown, IReadOnlyCollection<int>? marked = null, string? label = null)
    {
        var document = SafeDocument.Read(markdown);
        if (document is null)
            return new SafeHtml(PlainParagraphs(markdown), isWithoutFormatting: true);
        if (marked is not { Count: > 0 }) return new SafeHtml(Written(document));

        var html = new StringBuilder();
        var blocks = SourceBlock.InOrder(document).Select((block, i) => (Block: block, IsMarked: marked.Contains(i))).ToList();
        for (int from = 0, to; from < blocks.Count; from = to)
        {
            for (to = from; to < blocks.Count && blocks[to].IsMarked == blocks[from].IsMarked;) to++;
            var run = Written(blocks[from..to].Select(b => b.Block));
            html.Append(blocks[from].IsMarked ? Apart(run, label) : run).Append('\n');
        }

        return new SafeHtml(html.ToString().TrimEnd());
    }

    // The words are an attribute: what stands in the page as text counts for the places of comments.
    private static string Apart(string html, string? label) =>
        $"<div class=\"apart\" role=\"group\" aria-label=\"{WebUtility.HtmlEncode(label)}\" data-label=\"{WebUtility.HtmlEncode(label)}\">\n{html}\n</div>";

    private string Written(IEnumerable<Block> blocks) => string.Join('\n', blocks.Chunk(BlocksAtOnce).Select(Filtered).Where(html => html.Length > 0));

    private string Filtered(Block[] blocks)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        SafeDocument.Pipeline.Setup(renderer);
        foreach (var block in blocks)
            renderer.Render(block);
        return _filter.Sanitize(writer.ToString()).Trim();
    }

    private static string PlainParagraphs(string text)
    {
        var html = new StringBuilder(text.Length + text.Length / 8);
        foreach (var paragraph in SafeDocument.PlainParagraphs(text))
            html.Append("<p>").Append(WebUtility.HtmlEncode(paragraph)).Append("</p>\n");
        return html.ToString().TrimEnd();
    }
}
