using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>The news of somebody, the bell that leads to it, and the choices about mail.</summary>
public sealed class NoticesPage(Walker walker)
{
    public ILocator Bell => walker.Page.Locator("a.bell");

    /// <summary>The number at the bell; not there when there is no news.</summary>
    public ILocator Count => Bell.Locator("b:not([hidden]) span").First;

    public ILocator Unread => walker.Page.GetByRole(AriaRole.Region, new() { Name = "Nieuw", Exact = true }).GetByRole(AriaRole.Listitem);

    public ILocator Earlier => walker.Page.GetByRole(AriaRole.Region, new() { Name = "Eerder", Exact = true }).GetByRole(AriaRole.Listitem);

    public ILocator AllRead => walker.Page.GetByRole(AriaRole.Button, new() { Name = "Alles gelezen" });

    public Task OpenAsync(string what = "berichten") => walker.FollowAsync(Bell, what, "Berichten");

    public Task OpenMailAsync() => walker.FollowAsync(walker.Page.GetByRole(AriaRole.Link, new() { Name = "Kies wat je per mail krijgt" }), "mailkeuzes", "Berichten per mail");

    public async Task ChooseAsync(string kind, string rhythm)
    {
        await walker.Page.GetByLabel(kind).SelectOptionAsync(new SelectOptionValue { Label = rhythm });
        await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Bewaar" }).ClickAsync();
        await Assertions.Expect(walker.Page.GetByText("Je keuzes zijn bewaard.")).ToBeVisibleAsync();
    }
}
