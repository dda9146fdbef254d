using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>On a shared computer: after signing out nothing of the dossier is left, not in another tab and not behind the back button.</summary>
public sealed class SignOutEverywhere(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task Signing_out_leaves_nothing_behind()
    {
        var dossier = await Demo.DossierAsync("Noor van Dijk");
        var noor = await SignInAsync("Noor van Dijk", $"/dossiers/{dossier}");
        await noor.LookAsync("dossier", "Noor van Dijk");
        var otherTab = await Open_a_page_with_a_circuit(noor);

        await noor.Page.Locator("details.account summary").ClickAsync();
        await noor.FollowAsync(noor.Page.GetByRole(AriaRole.Button, new() { Name = "Log uit" }), "uitgelogd", SignInPage.Heading);

        await Expect(otherTab.GetByRole(AriaRole.Heading, new() { Level = 1, Name = SignInPage.Heading })).ToBeVisibleAsync();
        await noor.Page.GoBackAsync();
        await Expect(noor.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = SignInPage.Heading })).ToBeVisibleAsync();
        await Expect(noor.Page.GetByText("Noor van Dijk", new() { Exact = true }).And(noor.Page.GetByRole(AriaRole.Heading))).ToHaveCountAsync(0);
    }

    /// <summary>A report that waits for its reader listens for news, so it has a circuit.</summary>
    private static async Task<IPage> Open_a_page_with_a_circuit(Walker noor)
    {
        var tab = await noor.Context.NewPageAsync();
        await tab.GotoAsync("/documenten");
        await tab.GetByRole(AriaRole.Link, new() { Name = "Waarnemingsverslag 2" }).First.ClickAsync();
        await Expect(tab.GetByRole(AriaRole.Button, new() { Name = "Neem terug" })).ToBeVisibleAsync();
        await Expect(tab.Locator(".deskline")).ToBeAttachedAsync();
        return tab;
    }
}
