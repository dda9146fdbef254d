using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Sanne puts her dates in her own calendar, loses the address and makes another, and switches it off.</summary>
public sealed class FollowsOwnCalendar(Chromium chromium) : Journey(chromium)
{
    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task An_address_is_made_renewed_and_switched_off(int width)
    {
        using var program = new HttpClient { BaseAddress = House.Address };
        var sanne = await SignInAsync("Sanne de Wit", "/", width);
        await sanne.LookAsync("thuis", "Wat moet ik nog doen?");
        await sanne.FollowAsync(sanne.Page.GetByRole(AriaRole.Link, new() { Name = "Zet alles in je agenda" }), "uit", "Je agenda");

        await PressAsync(sanne, "Maak een geheim adres");
        await Expect(sanne.Page.GetByText("We bewaren het niet leesbaar")).ToBeVisibleAsync();
        var first = await sanne.Page.Locator("#agenda-adres").InnerTextAsync();
        await sanne.LookAsync("gemaakt", "Je agenda");
        await sanne.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await PressAsync(sanne, "Kopieer het adres");
        await Expect(sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Gekopieerd" })).ToBeVisibleAsync();
        Assert.Equal(first, await sanne.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.Contains("SUMMARY:Inleveren: ", await program.GetStringAsync(first), StringComparison.Ordinal);

        await sanne.OpenAsync("/agenda", "aan", "Je agenda");
        await Expect(sanne.Page.Locator("#agenda-adres")).ToHaveCountAsync(0);
        await PressAsync(sanne, "Maak een nieuw adres");
        await Expect(sanne.Page.Locator("#agenda-adres")).Not.ToHaveTextAsync(first);
        var second = await sanne.Page.Locator("#agenda-adres").InnerTextAsync();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await program.GetAsync(first)).StatusCode);
        Assert.StartsWith("BEGIN:VCALENDAR", await program.GetStringAsync(second), StringComparison.Ordinal);

        await PressAsync(sanne, "Zet uit");
        await Expect(sanne.Page.GetByText("Het adres werkt niet meer.", new() { Exact = false })).ToBeVisibleAsync();
        await sanne.LookAsync("uitgezet", "Je agenda");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await program.GetAsync(second)).StatusCode);
    }

    private static Task PressAsync(Walker walker, string button) => walker.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
