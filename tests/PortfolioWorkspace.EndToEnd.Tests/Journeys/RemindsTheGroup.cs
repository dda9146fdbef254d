using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Joost reminds two people of what they can do, and takes back a waiver that he gave; Daan reads both.</summary>
public sealed class RemindsTheGroup(Chromium chromium) : Journey(chromium)
{
    private const string Daan = "Daan Kuipers", Reminder = "Joost herinnert je aan wat er in je dossier nog ontbreekt.";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_reminder_is_seen_before_it_goes_and_arrives_as_it_was_seen(int width)
    {
        var group = await Demo.GroupAsync(Daan);
        var daan = await SignInAsync(Daan, "/documenten", width);
        await daan.LookAsync("verslagen", "Verslagen");
        var joost = await SignInAsync("Joost Meijer", $"/groepen/{group}", width);
        await joost.LookAsync("groep", "Groep");
        await joost.FollowAsync(joost.Page.GetByRole(AriaRole.Link, new() { Name = "Herinner deelnemers" }), "herinneren", "Herinner deelnemers");
        await Expect(joost.Page.GetByText(Reminder)).ToBeVisibleAsync();
        foreach (var box in await joost.Page.GetByRole(AriaRole.Checkbox).AllAsync()) await box.UncheckAsync();
        await joost.Page.GetByRole(AriaRole.Button, new() { Name = "Stuur herinnering" }).ClickAsync();
        await Expect(joost.Page.GetByText("Vink eerst aan wie je wilt herinneren.")).ToBeVisibleAsync();
        await joost.LookAsync("niemand-gekozen", "Herinner deelnemers");
        await joost.Page.GetByRole(AriaRole.Checkbox, new() { Name = Daan }).CheckAsync();
        await joost.Page.GetByRole(AriaRole.Button, new() { Name = "Stuur herinnering" }).ClickAsync();

        await Expect(joost.Page.GetByText("1 deelnemer heeft een herinnering gekregen.")).ToBeVisibleAsync();
        await joost.LookAsync("herinnerd", "Herinner deelnemers");
        await Expect(daan.Page.Locator(".livebar")).ToContainTextAsync(Reminder);
        await daan.GoAsync("/berichten");
        await daan.LookAsync("berichten", "Berichten");
        await daan.FollowAsync(daan.Page.GetByRole(AriaRole.Link, new() { Name = Reminder }).First, "dossier", Daan);
    }

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_waiver_is_taken_back_and_the_dossier_says_why(int width)
    {
        var dossier = await Demo.DossierAsync(Daan);
        var joost = await SignInAsync("Joost Meijer", $"/dossiers/{dossier}/besluit", width);
        await FillAsync("Geef een vrijstelling", "Waiver.CriterionId", "Waiver.Reason", "Was ziek en maakte de opdracht thuis.", "Geef vrijstelling");
        await Expect(joost.Page.GetByText("De vrijstelling staat in het dossier, met je reden.")).ToBeVisibleAsync();
        await FillAsync("Trek een vrijstelling in", "WaiverBack.WaiverId", "WaiverBack.Reason", "De opdracht kwam niet.", "Trek vrijstelling in");
        await Expect(joost.Page.GetByText("De vrijstelling is ingetrokken. De eis telt weer mee.")).ToBeVisibleAsync();
        await joost.LookAsync("ingetrokken", Daan);

        var daan = await SignInAsync(Daan, $"/dossiers/{dossier}", width);
        await Expect(daan.Page.GetByText("Ingetrokken door Joost Meijer op")).ToBeVisibleAsync();
        await Expect(daan.Page.GetByText("De opdracht kwam niet.")).ToBeVisibleAsync();
        await daan.LookAsync("vrijstelling", Daan);

        async Task FillAsync(string fold, string which, string why, string reason, string button)
        {
            await joost.Page.Locator("summary", new() { HasText = fold }).ClickAsync();
            await joost.Page.Locator($"select[name='{which}']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await joost.Page.Locator($"textarea[name='{why}']").FillAsync(reason);
            await joost.LookAsync($"{which[..6]}-invullen", Daan);
            await joost.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        }
    }
}
