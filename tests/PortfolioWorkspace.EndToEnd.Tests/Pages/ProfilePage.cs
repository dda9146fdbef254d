using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>The CCO-profiel: filling it in blind, and both side by side.</summary>
public sealed class ProfilePage(Walker walker)
{
    private const string Heading = "CCO-profiel";

    public ILocator SideBySide => walker.Page.GetByRole(AriaRole.Region, new() { Name = "Twee profielen naast elkaar" });

    public ILocator Refusal => walker.Page.GetByRole(AriaRole.Alert);

    public async Task OpenFromDossierAsync() => await walker.FollowAsync(walker.Page.GetByRole(AriaRole.Link, new() { Name = "Naar het profiel" }), "profiel", Heading);

    /// <summary>One level for each competence, in the order of the page.</summary>
    public async Task RateAsync(params int[] levels)
    {
        var competences = walker.Page.Locator("form").GetByRole(AriaRole.Group);
        for (var i = 0; i < levels.Length; i++) await competences.Nth(i).GetByRole(AriaRole.Radio).Nth(levels[i]).CheckAsync();
    }

    public Task RemarkAsync(int competence, string seen) => walker.Page.GetByLabel("Waar zie je dat aan?").Nth(competence).FillAsync(seen);

    public async Task HandInAsync() => await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Lever het profiel in" }).ClickAsync();

    public Task LookAsync(string what) => walker.LookAsync(what, Heading);
}
