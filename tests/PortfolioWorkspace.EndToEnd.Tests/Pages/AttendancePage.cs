using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>One session with everybody in it: a tap per person, on a phone.</summary>
public sealed class AttendancePage(Walker walker)
{
    public ILocator Undo => walker.Page.GetByRole(AriaRole.Button, new() { Name = "Maak ongedaan" });

    public ILocator Summary => walker.Page.Locator(".sum");

    public ILocator Queue => walker.Page.Locator(".queue");

    public ILocator People => walker.Page.Locator("li[data-person]");

    /// <summary>Everything that was tapped is with the server.</summary>
    public async Task SentAsync()
    {
        await Assertions.Expect(walker.Page.Locator("li.waits")).ToHaveCountAsync(0);
        await Assertions.Expect(Queue).ToBeHiddenAsync();
    }

    public async Task SearchAsync(string name)
    {
        await walker.Page.GetByLabel("Zoek een naam").FillAsync(name);
        await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Zoek", Exact = true }).ClickAsync();
    }

    public ILocator Row(string person) => walker.Page.Locator("li[data-person]").Filter(new() { HasText = person });

    public ILocator WordOf(string person) => Row(person).Locator(".sw");

    public async Task OpenAsync(Guid group, string session)
    {
        await walker.OpenAsync($"/groepen/{group}/aanwezigheid", "bijeenkomsten", "Bijeenkomsten");
        await walker.FollowAsync(walker.Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{session}") }), "aanwezigheid", session);
    }

    public Task EverybodyAsync() => walker.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Iedereen|De rest) aanwezig$") }).ClickAsync();

    public Task TapAsync(string person) => Row(person).GetByRole(AriaRole.Button).First.ClickAsync();

    public async Task PartlyAsync(string person, string firstName, string hours)
    {
        await Row(person).Locator("summary").ClickAsync();
        await walker.Page.GetByLabel($"Hoe was {firstName} erbij?").SelectOptionAsync(new SelectOptionValue { Label = "Deels: kies de uren" });
        await Row(person).GetByLabel("Uren aanwezig").SelectOptionAsync(new SelectOptionValue { Label = hours });
        await walker.Page.GetByRole(AriaRole.Button, new() { Name = $"Bewaar {person}" }).ClickAsync();
    }

    public async Task ShowsAsync(string person, string word) => await Assertions.Expect(WordOf(person)).ToHaveTextAsync(new Regex($"^{word}"));

    public Task LookAsync(string session, string what) => walker.LookAsync(what, session);
}
