using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PortfolioWorkspace.App.Tests.Markdown.RoundTrip;

/// <summary>What somebody sees on the page that the server made.</summary>
internal static class OutlineOfPage
{
    private static readonly HtmlParser Parser = new();

    public static string Of(string html)
    {
        var outline = new Outline();
        Nodes(outline, Parser.ParseDocument(html).Body!, []);
        outline.EndOfLine();
        return outline.Text;
    }

    private static void Nodes(Outline outline, INode parent, string[] marks)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                outline.Words(text.Data, marks);
            else if (node is IElement element)
                Element(outline, element, marks);
        }
    }

    private static void Element(Outline outline, IElement element, string[] marks)
    {
        switch (element.LocalName)
        {
            case "strong" or "em" or "code":
                Nodes(outline, element, [.. marks, element.LocalName]);
                break;
            case "del":
                Nodes(outline, element, [.. marks, "strike"]);
                break;
            case "a":
                Nodes(outline, element, [.. marks, $"link {element.GetAttribute("href")}"]);
                break;
            case "br":
                outline.Break();
                break;
            case "img":
                outline.Picture(element.GetAttribute("alt"));
                break;
            case "p":
                outline.EndOfLine();
                Nodes(outline, element, marks);
                outline.EndOfLine();
                break;
            case "pre":
                outline.Open("pre");
                outline.Verbatim(element.TextContent);
                outline.Close();
                break;
            case "thead" or "tbody":
                Nodes(outline, element, marks);
                break;
            default:
                outline.Open(element.GetAttribute("start") is { } start ? $"{element.LocalName} {start}" : element.LocalName);
                Nodes(outline, element, marks);
                outline.Close();
                break;
        }
    }
}
