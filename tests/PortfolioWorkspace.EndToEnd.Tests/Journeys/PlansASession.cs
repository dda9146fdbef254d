using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Joost plans one more session without a date, gives it one, and Sanne sees where she has to be.</summary>
public sealed class PlansASession(Chromium chromium) : Journey(chromium)
{
    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_session_is_planned_dated_and_called_off(int width)
    {
        var group = await Demo.GroupAsync("Sanne de Wit");
        var joost = await SignInAsync("Joost Meijer", $"/groepen/{group}/aanwezigheid", width);
        await joost.LookAsync("bijeenkomsten", "Bijeenkomsten");
        await joost.FollowAsync(joost.Page.GetByRole(AriaRole.Link, new() { Name = "Plan een bijeenkomst" }), "nieuw", "Plan een bijeenkomst");

        await joost.Page.GetByLabel("Waar gaat het over?").FillAsync("Samen terugkijken");
        await joost.Page.GetByLabel("Plaats", new() { Exact = false }).First.FillAsync("Het Atelier, Tilburg");
        await joost.Page.GetByLabel("Deze plaats is nog niet zeker").CheckAsync();
        await joost.Page.GetByLabel("Link naar de online bijeenkomst").FillAsync("vergader.example");
        await SendAsync(joost, "Plan");
        await Expect(joost.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Deze link klopt niet.");
        await Expect(joost.Page.GetByLabel("Waar gaat het over?")).ToHaveValueAsync("Samen terugkijken");
        await joost.LookAsync("geweigerd", "Plan een bijeenkomst");
        await joost.Page.GetByLabel("Link naar de online bijeenkomst").FillAsync("https://vergader.example/terugkijken");
        await SendAsync(joost, "Plan");

        var line = joost.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Samen terugkijken" });
        await Expect(line).ToContainTextAsync("Nog geen datum");
        await Expect(line).ToContainTextAsync("Het Atelier, Tilburg (nog niet zeker). Uren nog niet bekend.");
        await joost.LookAsync("zonder-datum", "Bijeenkomsten");

        await joost.FollowAsync(line.GetByRole(AriaRole.Link, new() { NameRegex = new("^Wijzig") }), "wijzigen", "Wijzig de bijeenkomst");
        await joost.Page.GetByLabel("Dag", new() { Exact = false }).First.FillAsync(Domain.DutchTime.DayOf(DateTimeOffset.UtcNow.AddDays(1)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await joost.Page.GetByLabel("Begint om").FillAsync("15.30");
        await joost.Page.GetByLabel("Duurt tot").FillAsync("17.00");
        await joost.Page.GetByLabel("Een ander aantal").CheckAsync();
        await joost.Page.GetByLabel("Aantal uren").FillAsync("1");
        await SendAsync(joost, "Bewaar");
        await Expect(line).ToContainTextAsync("Telt voor 1 uur");
        await joost.LookAsync("met-datum", "Bijeenkomsten");

        var sanne = await SignInAsync("Sanne de Wit", "/", width);
        await Expect(sanne.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Het Atelier, Tilburg (nog niet zeker).");
        await Expect(sanne.Page.GetByRole(AriaRole.Link, new() { Name = "Ga naar de online bijeenkomst" })).ToHaveAttributeAsync("href", "https://vergader.example/terugkijken");
        await sanne.LookAsync("volgende", "Wat moet ik nog doen?");

        await joost.FollowAsync(line.GetByRole(AriaRole.Link, new() { NameRegex = new("^Wijzig") }), "verplaatsen", "Wijzig de bijeenkomst");
        await joost.Page.GetByLabel("Begint om").FillAsync("16.00");
        await joost.Page.GetByLabel("Plaats", new() { Exact = false }).First.FillAsync("De Loods, Den Bosch");
        await SendAsync(joost, "Bewaar");
        await Expect(line).ToContainTextAsync(new System.Text.RegularExpressions.Regex("Verplaatst op .* door Joost Meijer\\. Eerst: .*, 15\\.30 tot 17\\.00 uur, Het Atelier, Tilburg \\(nog niet zeker\\)\\."));
        await joost.LookAsync("verplaatst", "Bijeenkomsten");
        await sanne.Page.ReloadAsync();
        await Expect(sanne.Page.GetByText(new System.Text.RegularExpressions.Regex("^Eerst: .*15\\.30 tot 17\\.00 uur, Het Atelier"))).ToBeVisibleAsync();
        await sanne.LookAsync("verplaatst", "Wat moet ik nog doen?");
        await sanne.GoAsync($"/dossiers/{await Demo.DossierAsync("Sanne de Wit")}");
        await Expect(sanne.Page.GetByText(new System.Text.RegularExpressions.Regex("Verplaatst op .* door Joost Meijer\\.")).First).ToBeVisibleAsync();
        await sanne.LookAsync("verplaatst-dossier", "Sanne de Wit");

        await joost.FollowAsync(line.GetByRole(AriaRole.Link, new() { NameRegex = new("^Wijzig") }), "afzeggen", "Wijzig de bijeenkomst");
        await joost.Page.GetByText("Gaat deze bijeenkomst niet door?").ClickAsync();
        await SendAsync(joost, "Zeg de bijeenkomst af");
        await Expect(line).ToContainTextAsync("Gaat niet door");
        await joost.LookAsync("afgezegd", "Bijeenkomsten");
    }

    private static Task SendAsync(Walker walker, string button) => walker.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
