using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>What somebody sees first: the one thing to do now.</summary>
public sealed class HomePage(Walker walker)
{
    public const string Participant = "Wat moet ik nog doen?";

    public ILocator Now => walker.Page.Locator("section.now");

    public Task LookAsync(string heading = Participant) => walker.LookAsync("vandaag", heading);

    public ILocator NowLink(string name) => Now.GetByRole(AriaRole.Link, new() { Name = name });
}
