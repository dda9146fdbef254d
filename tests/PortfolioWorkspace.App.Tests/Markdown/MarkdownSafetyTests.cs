using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PortfolioWorkspace.App.Markdown;

namespace PortfolioWorkspace.App.Tests.Markdown;

public sealed class MarkdownSafetyTests
{
    private static readonly MarkdownRenderer Renderer = new();

    private static readonly HashSet<string> Elements =
    [
        "p", "br", "hr", "h2", "h3", "h4", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "img",
        "table", "thead", "tbody", "tr", "th", "td",
    ];

    public static TheoryData<string> CarrierData => [.. HostileTexts.Carriers];

    [Fact]
    public void The_corpus_is_large() => Assert.True(HostileTexts.Markup.Length >= 90 && HostileTexts.All.Count() >= 500);

    [Theory]
    [MemberData(nameof(CarrierData))]
    public void No_hostile_text_gets_through(string carrier)
    {
        foreach (var hostile in HostileTexts.All)
        {
            var markdown = carrier.Replace("{0}", hostile, StringComparison.Ordinal);

            var html = Renderer.Render(markdown).Value;

            var fault = FirstFault(html);
            Assert.True(fault is null, $"{fault}\n{markdown}\n{html}");
        }
    }

    [Fact]
    public void The_output_filter_alone_stops_markup_too()
    {
        var filter = OutputFilterProbe.Create();
        foreach (var hostile in HostileTexts.Markup)
        {
            var html = filter(hostile);

            var fault = FirstFault(html);
            Assert.True(fault is null, $"{fault}\n{hostile}\n{html}");
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "no element script")]
    [InlineData("<p onclick=alert(1)>x</p>", "no attribute onclick")]
    [InlineData("<a href='javascript:alert(1)'>x</a>", "address javascript:alert(1)")]
    [InlineData("<a href='//evil.example'>x</a>", "address //evil.example")]
    [InlineData("<a href='https://evil.example'>x</a>", "no rel")]
    [InlineData("<img src='https://evil.example/p.gif'>", "image https://evil.example/p.gif")]
    public void The_check_itself_sees_a_fault(string html, string fault) => Assert.Equal(fault, FirstFault(html));

    [Fact]
    public void Only_the_renderer_makes_safe_html() => Assert.Empty(typeof(SafeHtml).GetConstructors());

    private static string? FirstFault(string html)
    {
        var document = new HtmlParser().ParseDocument($"<!doctype html><body>{html}</body>");
        return document.Body!.QuerySelectorAll("*").Concat(document.Head!.QuerySelectorAll("*")).Select(FaultOf).FirstOrDefault(fault => fault is not null);
    }

    private static string? FaultOf(IElement element)
    {
        if (!Elements.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
            return $"no element {element.LocalName}";

        return element.Attributes.Select(attribute => attribute.Name switch
        {
            "alt" or "title" or "scope" or "start" or "rel" => null,
            "href" when element.LocalName == "a" => FaultOfLink(element, attribute.Value),
            "src" when element.LocalName == "img" => IsOwnImage(attribute.Value) ? null : $"image {attribute.Value}",
            _ => $"no attribute {attribute.Name}",
        }).FirstOrDefault(fault => fault is not null);
    }

    private static string? FaultOfLink(IElement link, string address)
    {
        var target = new Url(new Url("https://portfolio.example/inlevering/1"), address);
        var isWeb = target.Scheme is "http" or "https";
        if (!isWeb && target.Scheme is not ("mailto" or "tel"))
            return $"address {address}";
        if (target.Host == "portfolio.example" || !isWeb)
            return null;
        if (!address.StartsWith(target.Scheme + "://", StringComparison.OrdinalIgnoreCase))
            return $"address {address}";
        return link.GetAttribute("rel") == "noopener noreferrer nofollow" ? null : "no rel";
    }

    private static bool IsOwnImage(string address) =>
        address.StartsWith("/media/", StringComparison.Ordinal) && Guid.TryParseExact(address["/media/".Length..], "D", out _);
}
