using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Noor moves an appointment once more and Joost gives her more time twice: what it was stays in sight for both, and for Marieke.</summary>
public sealed class NothingVanishes(Chromium chromium) : Journey(chromium)
{
    private const string Noor = "Noor van Dijk", Talk = "Gesprek met leercoach";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task What_was_planned_anew_and_what_was_the_date_before_stay_in_sight(int width)
    {
        var noor = await SignInAsync(Noor, "/gesprekken", width);
        var planned = noor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Gepland" }).First;
        await Expect(planned).ToContainTextAsync(new Regex("Verplaatst op .* door Noor van Dijk[.] Eerst: .*, buiten school[.]"));
        await noor.LookAsync("gesprekken", "Gesprekken");
        await noor.FollowAsync(planned.GetByRole(AriaRole.Link).First, "gesprek", Talk);
        var address = new Uri(noor.Page.Url).AbsolutePath;
        await noor.FollowAsync(noor.Page.GetByRole(AriaRole.Link, new() { Name = "Wijzig", Exact = true }), "wijzigen", "Wijzig het gesprek");
        await noor.Page.GetByLabel("Wanneer is het gesprek?").FillAsync(Day(16));
        await noor.Page.GetByRole(AriaRole.Button, new() { Name = "Bewaar", Exact = true }).ClickAsync();
        var moved = noor.Page.GetByText(new Regex("^Verplaatst op .* door Noor van Dijk[.]"));
        await Expect(moved).ToHaveCountAsync(2);
        await Expect(moved.First).ToContainTextAsync($"Eerst: {Said(9)}, online.");
        await noor.LookAsync("verplaatst", Talk);

        var marieke = await SignInAsync("Marieke Bos", address, width);
        await Expect(marieke.Page.GetByText($"Eerst: {Said(9)}, online.", new() { Exact = false })).ToBeVisibleAsync();
        await marieke.LookAsync("leercoach-leest-het", Talk);

        var dossier = await Demo.DossierAsync(Noor);
        var joost = await SignInAsync("Joost Meijer", $"/dossiers/{dossier}/besluit", width);
        await GiveAsync(joost, 60, "Was ziek.");
        await GiveAsync(joost, 70, "Het duurde langer.");
        await joost.LookAsync("uitstel-gegeven", Noor);
        await noor.GoAsync($"/dossiers/{dossier}");
        await Expect(noor.Page.GetByRole(AriaRole.Heading, new() { Name = "Uitstel", Exact = true })).ToBeVisibleAsync();
        await Expect(noor.Page.GetByText($"Laatste dag voor de verslagen: {Said(70)}.")).ToBeVisibleAsync();
        await Expect(noor.Page.GetByText("Het duurde langer.")).ToBeVisibleAsync();
        await Expect(noor.Page.GetByText("Was ziek.")).ToBeVisibleAsync();
        await noor.LookAsync("uitstel", Noor);

        var hanneke = await SignInAsync("Hanneke Smit", $"/dossiers/{dossier}", width);
        await Expect(hanneke.Page.GetByText($"Uitstel tot en met {Said(60)}")).ToBeVisibleAsync();
        await Expect(hanneke.Page.GetByText("Was ziek.")).ToHaveCountAsync(0);
        await hanneke.LookAsync("organisator-leest-geen-reden", Noor);
    }

    private static async Task GiveAsync(Walker joost, int ahead, string why)
    {
        await joost.Page.GetByText("Geef uitstel voor de verslagen").ClickAsync();
        var form = joost.Page.Locator("form").Filter(new() { HasText = "Nieuwe datum" });
        await form.GetByLabel("Nieuwe datum").FillAsync(Day(ahead));
        await form.GetByLabel("Waarom?").FillAsync(why);
        await form.GetByRole(AriaRole.Button, new() { Name = "Geef uitstel" }).ClickAsync();
        await Expect(form).ToContainTextAsync($"Nu geldt: {Said(ahead)}.");
    }

    private static DateOnly Date(int ahead) => DutchTime.DayOf(DateTimeOffset.UtcNow).AddDays(ahead);

    private static string Day(int ahead) => Date(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Said(int ahead) => Date(ahead).ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"));
}
