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
    public SafeHtml Render(string markdown)
    {
        var document = SafeDocument.Read(markdown);
        if (document is null)
            return new SafeHtml(PlainParagraphs(markdown), isWithoutFormatting: true);

        return new SafeHtml(string.Join('\n', document.Chunk(BlocksAtOnce).Select(Filtered).Where(html => html.Length > 0)));
    }

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
