using System.Text.RegularExpressions;
using PortfolioWorkspace.App.Markdown;

namespace PortfolioWorkspace.App.Tests.Markdown.RoundTrip;

/// <summary>The server's own rendering, made comparable: only white space that no browser shows is taken away.</summary>
internal static partial class Page
{
    private static readonly MarkdownRenderer Renderer = new();

    public static string Of(string markdown) => Renderer.Render(markdown).Value;

    public static string Comparable(string markdown) =>
        string.Concat(Code().Split(Of(markdown)).Select((part, at) => at % 2 == 1 ? part : AroundBlocks().Replace(White().Replace(part, " "), "$1"))).Trim();

    [GeneratedRegex("(<pre>.*?</pre>)", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("[ \\t\\r\\n]+")]
    private static partial Regex White();

    [GeneratedRegex(" *(</?(?:p|h[2-4]|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|hr|br)\\b[^>]*>) *")]
    private static partial Regex AroundBlocks();
}
