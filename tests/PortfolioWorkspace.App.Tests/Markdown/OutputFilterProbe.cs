using System.Reflection;
using Ganss.Xss;
using PortfolioWorkspace.App.Markdown;

namespace PortfolioWorkspace.App.Tests.Markdown;

/// <summary>Reaches the second wall without the first, to show that either would hold alone.</summary>
internal static class OutputFilterProbe
{
    public static Func<string, string> Create()
    {
        var field = typeof(MarkdownRenderer).GetField("_filter", BindingFlags.NonPublic | BindingFlags.Instance)!;
        var filter = (HtmlSanitizer)field.GetValue(new MarkdownRenderer())!;
        return html => filter.Sanitize(html);
    }
}
