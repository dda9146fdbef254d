using System.Net;
using System.Text;
using Ganss.Xss;
using Markdig.Renderers;

namespace PortfolioWorkspace.App.Markdown;

/// <summary>The one way from user text to HTML: read, clean the tree, write, filter what was written once more.</summary>
public sealed class MarkdownRenderer
{
    private readonly HtmlSanitizer _filter = OutputFilter.Create();

    /// <summary>Never throws and never hangs: a text that is too big or too deep comes back as plain paragraphs.</summary>
    public SafeHtml Render(string markdown)
    {
        var document = SafeDocument.Read(markdown);
        if (document is null)
            return new SafeHtml(PlainParagraphs(markdown));

        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        SafeDocument.Pipeline.Setup(renderer);
        renderer.Render(document);
        return new SafeHtml(_filter.Sanitize(writer.ToString()).Trim());
    }

    private static string PlainParagraphs(string text)
    {
        var html = new StringBuilder(text.Length + text.Length / 8);
        foreach (var paragraph in SafeDocument.PlainParagraphs(text))
            html.Append("<p>").Append(WebUtility.HtmlEncode(paragraph)).Append("</p>\n");
        return html.ToString().TrimEnd();
    }
}
