using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>What was promised and to whom: the writer sees the date, the reader works through the list, and a trainer reads along.</summary>
public sealed class PromiseIsKept(Chromium chromium) : Journey(chromium)
{
    private const string Report = "Waarnemingsverslag 2", Noor = "Noor van Dijk", Youssef = "Youssef El Amrani";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task The_writer_sees_by_when_and_the_reader_lands_on_the_next_one(int width)
    {
        var sanne = await SignInAsync("Sanne de Wit", "/documenten", width);
        await sanne.LookAsync("verslagen", "Verslagen");
        await sanne.FollowAsync(sanne.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Reflectieverslag eigen coachgesprek 2") }).First, "beloofd", "Reflectieverslag");
        await Expect(sanne.Page.GetByText(new Regex("Marieke antwoordt uiterlijk \\w+dag \\d+ \\w+\\."))).ToBeVisibleAsync();

        var marieke = await SignInAsync("Marieke Bos", "/beoordelen", width);
        var (inbox, review) = (new InboxPage(marieke), new ReviewDesk(marieke));
        await inbox.LookAsync("wachten op jou");
        await Expect(inbox.Rows.Filter(new() { HasText = Youssef })).ToContainTextAsync("over de afgesproken datum");
        await Expect(inbox.Rows.Filter(new() { HasText = "Sanne de Wit" })).ToContainTextAsync("Antwoord uiterlijk");
        var filter = marieke.Page.GetByRole(AriaRole.Navigation, new() { Name = "Kies een soort verslag" }).GetByRole(AriaRole.Link, new() { Name = "Reflectieverslag eigen coachgesprek" });
        await filter.ClickAsync();
        await Expect(inbox.Rows.Filter(new() { HasText = Noor })).ToHaveCountAsync(0);
        await inbox.LookAsync("wachten op jou", "alleen-reflecties");

        await inbox.OpenAsync(Youssef, "Reflectieverslag");
        if (marieke.OnPhone) await review.OpenSheetAsync();
        await review.WriteLetterAsync("Youssef", "Je kijkt eerlijk naar jezelf.");
        await review.ConcludeAsync("Goedgekeurd");
        await review.SendAsync();
        await review.LookAsync("Sanne de Wit", "volgende");
        Assert.Contains("soort=reflectieverslag_eigen", marieke.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task More_time_is_asked_and_given_and_both_see_it(int width)
    {
        var theo = await SignInAsync("Theo van Rijn", "/beoordelen", width);
        var (asked, daan) = (new MoreTimePage(theo), await SignInAsync("Daan Kuipers", "/documenten", width));
        await theo.LookAsync("inbox", "Niemand wacht op jou");
        await theo.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Antwoord .*Daan") }).ClickAsync();
        await asked.LookAsync("vraag");
        await Expect(theo.Page.GetByText("Onze school verhuist in de week van de inleverdatum.").First).ToBeVisibleAsync();
        await asked.GiveAsync();
        await Expect(asked.History).ToContainTextAsync("Theo van Rijn gaf tijd tot en met");
        await asked.LookAsync("gegeven");

        var page = new MoreTimePage(daan);
        await daan.LookAsync("verslagen", "Verslagen");
        await daan.FollowAsync(daan.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Reflectieverslag eigen coachgesprek 1") }).First, "schrijven", "Reflectieverslag");
        await daan.GoAsync($"{new Uri(daan.Page.Url).AbsolutePath}/meer-tijd");
        await Expect(page.History).ToContainTextAsync("Theo van Rijn gaf tijd tot en met");
        await page.AskAsync(House.Data.Today, "Nog een week erbij.");
        await Expect(page.Refusal).ToContainTextAsync("later is dan de datum die nu geldt");
        await Expect(daan.Page.GetByLabel("Waarom?")).ToHaveValueAsync("Nog een week erbij.");
        await page.LookAsync("geweigerd");

        await page.AskAsync(House.Data.Today.AddYears(1), "Nog een week erbij.");
        await Expect(daan.Page.GetByText("Je vraag is verstuurd.", new() { Exact = true })).ToBeVisibleAsync();
        await page.LookAsync("gevraagd");
        await theo.GoAsync(new Uri(daan.Page.Url).AbsolutePath);
        await asked.DeclineAsync("Eén keer uitstel is genoeg.");
        await Expect(asked.History).ToContainTextAsync("Theo van Rijn gaf die niet.");
        await asked.LookAsync("niet-gegeven");
        await daan.Page.ReloadAsync();
        await Expect(page.History).ToContainTextAsync("Eén keer uitstel is genoeg.");
    }

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_leercoach_asks_a_trainer_to_read_along(int width)
    {
        var (marieke, karim) = (await SignInAsync("Marieke Bos", "/beoordelen", width), await SignInAsync("Karim Aydın", "/beoordelen", width));
        var (inbox, his) = (new InboxPage(marieke), new InboxPage(karim));
        await karim.LookAsync("nog-niets", "wacht");
        await Expect(his.Rows.Filter(new() { HasText = Youssef })).ToHaveCountAsync(0);
        await inbox.LookAsync("wachten op jou");
        await inbox.OpenAsync(Youssef, "Reflectieverslag");
        var submission = new Uri(marieke.Page.Url).Segments[^1];
        await new ReviewDesk(marieke).LookAsync(Youssef, "bureau");
        await marieke.OpenAsync($"/inleveringen/{submission}/meelezen", "meelezen", "Vraag een trainer mee te lezen");
        await marieke.Page.GetByLabel("Karim Aydın").CheckAsync();
        await marieke.Page.GetByLabel("Waarom", new() { Exact = false }).Last.FillAsync("Is dit nog reflectie?");
        await marieke.Page.GetByRole(AriaRole.Button, new() { Name = "Vraag het" }).ClickAsync();
        await Expect(marieke.Page.GetByText("Gevraagd. De trainer ziet het verslag nu in de eigen lijst.")).ToBeVisibleAsync();
        await marieke.LookAsync("gevraagd", "Vraag een trainer mee te lezen");
        await karim.Page.ReloadAsync();
        await Expect(his.Rows.Filter(new() { HasText = Youssef })).ToContainTextAsync("Marieke Bos vraagt je mee te lezen");
    }

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task Late_is_said_on_both_sides_and_a_trainer_reads_along(int width)
    {
        var (document, submission) = await Late_report_of_NoorAsync();
        var noor = await SignInAsync(Noor, $"/documenten/{document}/inleveringen/2?toon=tekst", width);
        await Expect(noor.Page.GetByText("Na de datum. Dat is genoteerd.")).ToBeVisibleAsync();
        await noor.LookAsync("te-laat", Report);

        var karim = await SignInAsync("Karim Aydın", "/beoordelen", width);
        var (inbox, review) = (new InboxPage(karim), new ReviewDesk(karim));
        var row = inbox.Rows.Filter(new() { HasText = Noor });
        await Expect(row).ToContainTextAsync("Marieke Bos vraagt je mee te lezen");
        await Expect(row).ToContainTextAsync("Te laat ingeleverd");
        await inbox.LookAsync("wacht op jou");
        await inbox.OpenAsync(Noor, "Waarnemingsverslag");
        await Expect(karim.Page.GetByText("Ik lees in de derde alinea nog een oordeel.").First).ToBeVisibleAsync();
        if (karim.OnPhone) await review.OpenSheetAsync();
        await review.WriteLetterAsync("Noor", "Ik lees het als een waarneming.");
        await review.ConcludeAsync("Goedgekeurd");
        await review.SendAsync();
        await karim.LookAsync("klaar", "wacht");

        await noor.OpenAsync($"/documenten/{document}/inleveringen/2?toon=feedback", "tweede-lezer", "goedgekeurd");
        await Expect(noor.Page.GetByText("Marieke Bos vroeg Karim Aydın mee te lezen.")).ToBeVisibleAsync();
        Assert.NotEqual(Guid.Empty, submission);
    }

    private async Task<(Guid Document, Guid Submission)> Late_report_of_NoorAsync()
    {
        var dossier = await Demo.DossierAsync(Noor);
        return await House.Data.ChangeAsync(async db =>
        {
            var submission = await db.Submissions.IgnoreQueryFilters().Where(s => s.ParticipationId == dossier && s.OpenedAt == null).SingleAsync();
            db.Entry(submission).Property(s => s.Late).CurrentValue = true;
            return (submission.DocumentId, submission.Id);
        });
    }
}
