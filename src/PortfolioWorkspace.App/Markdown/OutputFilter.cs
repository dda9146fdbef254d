using Ganss.Xss;

namespace PortfolioWorkspace.App.Markdown;

/// <summary>The second wall behind the Markdown reader: whatever HTML comes out, only these tags, attributes and addresses get through.</summary>
internal static class OutputFilter
{
    private static readonly string[] Tags =
    [
        "p", "br", "hr", "h2", "h3", "h4", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "img",
        "table", "thead", "tbody", "tr", "th", "td",
    ];

    private static readonly string[] Attributes = ["href", "rel", "src", "alt", "title", "scope", "start"];

    public static HtmlSanitizer Create()
    {
        var filter = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(SafeAddress.Schemes, StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src"], StringComparer.OrdinalIgnoreCase),
        });
        filter.FilterUrl += (_, url) =>
        {
            var isImage = string.Equals(url.Tag.LocalName, "img", StringComparison.OrdinalIgnoreCase);
            if (isImage ? !SafeAddress.IsOwnImage(url.OriginalUrl) : !SafeAddress.IsAllowedLink(url.OriginalUrl))
                url.SanitizedUrl = null;
        };
        return filter;
    }
}
