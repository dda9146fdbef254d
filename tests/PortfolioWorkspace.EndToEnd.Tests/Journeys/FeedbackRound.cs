using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Marieke reads what Noor changed, lays her feedback ready, thinks again, sends, recalls and sends again, until Noor has read it; meanwhile Joost sees that she is busy.</summary>
public sealed class FeedbackRound(Chromium chromium) : Journey(chromium)
{
    private const string Noor = "Noor van Dijk", Report = "Waarnemingsverslag", Letter = "Je kijkt nu eerst en duidt daarna.", Phrase = "Mooi dat je de stilte liet duren.", NoteAdded = "En met haar directeur.", Note = $"Vraag in het volgende gesprek hoe het met de uren gaat. {NoteAdded}";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task Feedback_goes_round_until_it_is_read(int width)
    {
        var marieke = await SignInAsync("Marieke Bos", "/beoordelen", width);
        var (inbox, desk, panel) = (new InboxPage(marieke), new ReviewDesk(marieke), new RoundPanel(marieke));
        await inbox.LookAsync("wachten op jou");
        await inbox.OpenAsync(Noor, Report);
        var address = new Uri(marieke.Page.Url).AbsolutePath;

        await Reads_what_changed(marieke, desk);
        await A_colleague_sees_that_she_is_busy(address, width);
        await Writes_with_a_phrase(marieke, desk, panel);
        await A_colleague_takes_over_and_nothing_is_lost(marieke, desk, panel, address, width);
        await Plans_and_thinks_again(marieke, desk, panel);
        await Sends_and_recalls(marieke, desk, panel);
        await Sends_from_the_list(marieke, inbox, panel);
        await Participant_reads(width);

        await marieke.GoAsync(address);
        await panel.OpenSheetAsync();
        await Expect(panel.Receipt).ToContainTextAsync("Gelezen op");
        await Expect(panel.Receipt.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(panel.Note).ToHaveValueAsync(Note);
        await desk.LookAsync(Noor, "gelezen");
    }

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_leercoach_keeps_sentences(int width)
    {
        var marieke = await SignInAsync("Marieke Bos", "/zinnen", width);
        await marieke.LookAsync("zinnen", "Vaker gebruikt");
        await Expect(marieke.Page.GetByText("van Joost Meijer")).ToBeVisibleAsync();
        await marieke.Page.GetByLabel("Zin", new() { Exact = true }).First.FillAsync("<b>Wat</b> hoorde je?");
        await marieke.Page.Locator("li", new() { HasText = Phrase }).GetByRole(AriaRole.Textbox).FillAsync("Mooi dat je zo lang wachtte.");
        await marieke.Page.GetByRole(AriaRole.Button, new() { Name = "Bewaar zin" }).ClickAsync();
        await Expect(marieke.Page.GetByText("Je zinnen zijn bewaard.")).ToBeVisibleAsync();
        await Expect(marieke.Page.Locator("li", new() { HasText = "Mooi dat je zo lang wachtte." })).ToHaveCountAsync(1);
        await marieke.Page.Locator("li", new() { HasText = "<b>Wat</b>" }).GetByRole(AriaRole.Button, new() { Name = "Gooi weg" }).ClickAsync();
        await Expect(marieke.Page.GetByText("Je zin is weggegooid.")).ToBeVisibleAsync();
        await marieke.LookAsync("zin-weg", "Vaker gebruikt");
    }

    private static async Task Reads_what_changed(Walker marieke, ReviewDesk desk)
    {
        await marieke.Page.GetByRole(AriaRole.Link, new() { Name = "Wat veranderde sinds versie 1?" }).ClickAsync();
        await Expect(marieke.Page.GetByRole(AriaRole.Heading, new() { Name = "Wat er veranderde sinds versie 1" })).ToBeVisibleAsync();
        await Expect(marieke.Page.Locator(".compared ins").First).ToContainTextAsync("toegevoegd");
        await Expect(marieke.Page.GetByText(new System.Text.RegularExpressions.Regex("^\\d opmerkingen: \\d verwerkt, \\d open\\.$"))).ToBeVisibleAsync();
        await desk.LookAsync(Noor, "veranderd");
        await marieke.Page.GetByRole(AriaRole.Link, new() { Name = "Terug naar de tekst" }).ClickAsync();
        await Expect(marieke.Page.Locator(".compared")).ToHaveCountAsync(0);
    }

    private async Task A_colleague_sees_that_she_is_busy(string address, int width)
    {
        var joost = await SignInAsync("Joost Meijer", address, width);
        await Expect(new RoundPanel(joost).Busy).ToContainTextAsync("Marieke Bos is ook met dit verslag bezig");
        await new ReviewDesk(joost).LookAsync(Noor, "collega-bezig");
    }

    private async Task A_colleague_takes_over_and_nothing_is_lost(Walker marieke, ReviewDesk desk, RoundPanel panel, string address, int width)
    {
        await Expect(desk.Choice).ToContainTextAsync("Bewaard om");
        var joost = await SignInAsync("Joost Meijer", address, width);
        var (his, live) = (new ReviewDesk(joost), new TalkCards(marieke).LiveLine);
        await Expect(live).ToContainTextAsync("Joost is ook bezig met een verslag dat jij leest.");
        await new RoundPanel(joost).ButtonAsync("Neem over");
        await Expect(new RoundPanel(joost).Busy).ToHaveCountAsync(0);
        await Expect(live).ToContainTextAsync("Joost neemt een verslag van je over. Wat je schreef, blijft bewaard.");
        await new RoundPanel(joost).OpenSheetAsync();
        await his.WriteLetterAsync("Noor", "Ik las mee.");
        Assert.DoesNotContain(NoteAdded, await joost.Page.ContentAsync(), StringComparison.Ordinal);
        await his.LookFromTopAsync(Noor, "neemt-over");

        await marieke.GoAsync(address);
        await Expect(marieke.Page.GetByText("Joost Meijer nam dit verslag over")).ToBeVisibleAsync();
        await desk.LookAsync(Noor, "overgenomen");
        await Expect(desk.Verdict("Goedgekeurd")).ToBeCheckedAsync();
        await panel.ButtonAsync("Neem over");
        await Expect(new TalkCards(joost).LiveLine).ToContainTextAsync("Marieke neemt een verslag van je over.");
        await Expect(his.Letter("Noor")).ToContainTextAsync("Ik las mee.");
        await panel.OpenSheetAsync();
        await Expect(desk.Letter("Noor")).ToContainTextAsync($"{Letter} {Phrase}");
    }

    private static async Task Writes_with_a_phrase(Walker marieke, ReviewDesk desk, RoundPanel panel)
    {
        await panel.OpenSheetAsync();
        await desk.WriteLetterAsync("Noor", Letter);
        await panel.Note.FillAsync(Note);
        await panel.InsertByKeyboardAsync(Phrase);
        await Expect(desk.Letter("Noor")).ToContainTextAsync($"{Letter} {Phrase}");
        await desk.ConcludeAsync("Goedgekeurd");
        await desk.LookFromTopAsync(Noor, "zin-erin");
    }

    private static async Task Plans_and_thinks_again(Walker marieke, ReviewDesk desk, RoundPanel panel)
    {
        await panel.PlanAsync("2020-01-01", "09:00");
        await Expect(marieke.Page.GetByText("Dit moment is al voorbij.")).ToBeAttachedAsync();
        await panel.OpenSheetAsync();
        await panel.PlanAsync(DateOnly.FromDateTime(DateTime.Today).AddDays(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "08:15");
        await panel.OpenSheetAsync();
        await Expect(panel.Ready).ToContainTextAsync("Klaar om te sturen op");
        await Expect(panel.Ready).ToContainTextAsync("8.15 uur");
        await desk.LookAsync(Noor, "gepland");
        await panel.ButtonAsync("Neem terug naar concept");
        await panel.OpenSheetAsync();
        await Expect(desk.Letter("Noor")).ToContainTextAsync(Phrase);
    }

    private static async Task Sends_and_recalls(Walker marieke, ReviewDesk desk, RoundPanel panel)
    {
        await desk.SendAsync();
        await marieke.Page.GetByRole(AriaRole.Link, new() { Name = "Bekijk het of haal het terug" }).ClickAsync();
        await Expect(marieke.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = Noor })).ToBeVisibleAsync();
        await panel.OpenSheetAsync();
        await Expect(panel.Receipt).ToContainTextAsync("Nog niet gelezen");
        await desk.LookAsync(Noor, "ontvangst");
        await panel.ButtonAsync("Haal terug");
        await Expect(marieke.Page.GetByText("Teruggehaald. Noor ziet niets meer.")).ToBeAttachedAsync();
        await panel.OpenSheetAsync();
        await Expect(desk.Letter("Noor")).ToContainTextAsync(Phrase);
        await Expect(desk.Letter("Noor")).ToBeEditableAsync();
    }

    private static async Task Sends_from_the_list(Walker marieke, InboxPage inbox, RoundPanel panel)
    {
        await panel.ButtonAsync("Leg klaar");
        await Expect(marieke.Page.GetByText("Je feedback staat klaar. Niemand anders ziet het.")).ToBeAttachedAsync();
        await marieke.GoAsync("/beoordelen");
        await inbox.LookAsync("wachten op jou", "klaar-in-de-lijst");
        await panel.ButtonAsync("Stuur 1 nu");
        await Expect(marieke.Page.GetByText("Verstuurd.", new() { Exact = true })).ToBeVisibleAsync();
        await inbox.LookAsync("wachten op jou", "verstuurd");
    }

    private async Task Participant_reads(int width)
    {
        var noor = await SignInAsync(Noor, "/documenten", width);
        await noor.LookAsync("verslagen", "Verslagen");
        await noor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{Report}.2") }).First.ClickAsync();
        var page = new SubmissionPage(noor);
        await Expect(page.Letter("Marieke")).ToContainTextAsync(Phrase);
        await page.LookAsync("goedgekeurd");
        Assert.DoesNotContain(NoteAdded, await noor.Page.ContentAsync(), StringComparison.Ordinal);
    }
}
