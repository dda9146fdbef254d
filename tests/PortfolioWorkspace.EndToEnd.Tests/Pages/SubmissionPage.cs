using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>What was handed in, with what the reader wrote back.</summary>
public sealed class SubmissionPage(Walker walker)
{
    public ILocator Letter(string leercoach) => walker.Page.GetByRole(AriaRole.Region, new() { Name = $"Brief van {leercoach}" });

    public ILocator Guidelines => walker.Page.Locator("ul.guidewords");

    public ILocator Cards => walker.Page.Locator(".cards .card");

    public ILocator Marks => walker.Page.Locator("mark.hl");

    /// <summary>Of the text that was handed in.</summary>
    public ILocator LastParagraph => walker.Page.Locator(".doc").Last.Locator("p").Last;

    public Task LookAsync(string heading) => walker.LookAsync("feedback", heading);

    public async Task WriteNextAsync(int version, string report)
    {
        await walker.Page.GetByRole(AriaRole.Link, new() { Name = $"Schrijf versie {version}" }).ClickAsync();
        var desk = new WritingDesk(walker);
        await desk.ReadyAsync();
        await desk.LookAsync(report);
    }
}
