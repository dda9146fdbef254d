using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Marieke's hand hurts: from the list to the next report she touches nothing but keys.</summary>
public sealed partial class WithoutTheMouse(Chromium chromium) : Journey(chromium)
{
    private const string First = "Youssef El Amrani", Noor = "Noor van Dijk", Remark = "Wie zei dit?", Letter = "Je kijkt eerst en duidt daarna.";

    [Fact]
    public async Task A_leercoach_answers_a_report_with_keys_alone()
    {
        var marieke = await SignInAsync("Marieke Bos", "/beoordelen");
        var (keys, inbox, desk, page) = (new Keys(marieke), new InboxPage(marieke), new ReviewDesk(marieke), marieke.Page);
        await inbox.LookAsync("wachten op jou");
        await keys.UseAsync(inbox.Rows.Filter(new() { HasText = First }).GetByRole(AriaRole.Link).First);
        await desk.LookAsync(First, "eerste");

        // Who comes from the list is at the text, where the keys for the next one work.
        await Expect(page.Locator(".readdesk")).ToBeFocusedAsync();
        await keys.PressAsync("j");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Noor);
        await Expect(page.Locator(".readdesk")).ToBeFocusedAsync();
        await desk.LookAsync(Noor, "tweede");

        await Comments_on_a_selection(keys, desk, page);
        await desk.LookAsync(Noor, "opmerking");
        await Judges_writes_and_concludes(keys, desk, page);
        await desk.LookAsync(Noor, "klaar");

        await keys.UseAsync(page.GetByRole(AriaRole.Button, new() { Name = "Stuur" }), "Shift+Tab", most: 150);
        await Expect(page.GetByText(Sent())).ToBeVisibleAsync();
        var next = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await Expect(next).Not.ToHaveTextAsync(Noor);
        await desk.LookAsync(await next.InnerTextAsync(), "volgende");
    }

    [Fact]
    public async Task A_writer_and_a_reader_talk_with_keys_alone()
    {
        var dossier = await Demo.DossierAsync("Sanne de Wit");
        var submission = await House.Data.LookAsync(db => db.Submissions.IgnoreQueryFilters().Where(s => s.ParticipationId == dossier && db.Comments.IgnoreQueryFilters().Any(c => c.SubmissionId == s.Id && c.HandledAt == null && c.ResolvedAt == null)).FirstAsync());
        var (sanne, marieke) = (await SignInAsync("Sanne de Wit", $"/documenten/{submission.DocumentId}/inleveringen/{submission.Number}?toon=feedback"), await SignInAsync("Marieke Bos", $"/beoordelen/{submission.Id}"));
        var (hers, theirs, keys, others) = (new TalkCards(sanne), new TalkCards(marieke), new Keys(sanne), new Keys(marieke));
        await keys.UseAsync(hers.Card(1).GetByRole(AriaRole.Link, new() { NameRegex = new("^Beantwoord") }));
        await Expect(hers.Card(1).GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await keys.TypeAsync("Bij de tweede keer zag ik het pas.");
        await keys.UseAsync(hers.Button(1, "Stuur antwoord"), most: 4);
        await Expect(hers.Talk(1)).ToContainTextAsync("Bij de tweede keer");
        await keys.UseAsync(hers.Button(1, "Verwerkt"));
        await Expect(hers.Card(1).Locator(".states")).ToContainTextAsync("Verwerkt");

        await Expect(theirs.LiveLine).ToContainTextAsync("Sanne werkte een opmerking bij.");
        await others.UseAsync(theirs.LiveLine.GetByRole(AriaRole.Link));
        await Expect(theirs.Talk(1)).ToContainTextAsync("Bij de tweede keer");
        await others.UseAsync(theirs.Button(1, "Opgelost"));
        await Expect(theirs.Settled).ToContainTextAsync("Opgelost (1)");
        await Expect(hers.LiveLine).ToContainTextAsync("Marieke werkte een opmerking bij.");
        await marieke.LookAsync("opgelost", await marieke.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());
        await marieke.OpenAsync($"/beoordelen/{submission.Id}", "bureau", "Sanne de Wit");
        await sanne.LookAsync("gehoord", await sanne.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());
    }

    /// <summary>A sign, a line and a word: each step takes more.</summary>
    private static async Task Comments_on_a_selection(Keys keys, ReviewDesk desk, IPage page)
    {
        await keys.PressAsync("Shift+ArrowRight");
        Assert.Equal(1, await keys.SelectedAsync());
        await Goes_to_a_word_anywhere(keys);
        await keys.PressAsync("Shift+ArrowDown");
        var line = await keys.SelectedAsync();
        Assert.True(line > 1);
        await keys.PressAsync("Control+Shift+ArrowRight");
        Assert.True(await keys.SelectedAsync() > line);

        var question = page.GetByRole(AriaRole.Button, new() { Name = "Vraag", Exact = true });
        await Expect(question).ToBeEnabledAsync();
        await keys.PressAsync("Control+Alt+m");
        await Expect(question).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(desk.Comments.First.GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await keys.TypeAsync(Remark);
        await Expect(page.Locator(".readdesk mark.hl").First).ToBeVisibleAsync();
    }

    /// <summary>By paragraphs and by words, also to the very last one, which comes into view.</summary>
    private static async Task Goes_to_a_word_anywhere(Keys keys)
    {
        await keys.PressAsync("Control+ArrowDown");
        var first = await keys.ChosenAsync();
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("ArrowRight");
        var third = await keys.ChosenAsync();
        Assert.True(third.At > first.At && third.Words.Length > 0 && !third.Words.Contains(' ', StringComparison.Ordinal));
        await keys.PressAsync("ArrowLeft");
        await keys.PressAsync("ArrowLeft");
        Assert.Equal(first, await keys.ChosenAsync());
        for (var i = 0; i < 60; i++) await keys.PressAsync("Control+ArrowDown");
        var last = await keys.ChosenAsync();
        Assert.True(last.At > third.At && last.InView);
        await keys.PressAsync("Control+ArrowUp");
        Assert.True((await keys.ChosenAsync()).At < last.At);
    }

    private static async Task Judges_writes_and_concludes(Keys keys, ReviewDesk desk, IPage page)
    {
        var judge = desk.Judgements.First;
        await keys.ChooseAsync(judge, "Op weg");
        await keys.GoToAsync(judge.GetByLabel("Waar zie je dat aan?"), most: 3);
        await keys.TypeAsync("In de tweede alinea.");
        await Expect(desk.Letter("Noor")).ToBeEditableAsync();
        await keys.GoToAsync(desk.Letter("Noor"));
        await keys.TypeAsync(Letter);
        await keys.ChooseAsync(page.GetByRole(AriaRole.Group, new() { Name = "Jouw oordeel" }), "Goedgekeurd");
    }

    [GeneratedRegex("^(Je feedback is verstuurd|Verstuurd\\. Volgende)")]
    private static partial Regex Sent();
}
