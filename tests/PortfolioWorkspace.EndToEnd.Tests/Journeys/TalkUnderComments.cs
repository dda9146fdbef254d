using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Marieke and Youssef talk about one paragraph while both have their pages open; Youssef rewrites it, throws it away and says himself where the comment belongs.</summary>
public sealed class TalkUnderComments(Chromium chromium) : Journey(chromium)
{
    private const string Youssef = "Youssef El Amrani", Report = "Reflectieverslag", Passage = "Naima wilde praten over een theaterproject", Elsewhere = "In de tweede helft liep het minder soepel";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task They_talk_under_a_comment_and_its_mark_follows_the_text(int width)
    {
        var marieke = await SignInAsync("Marieke Bos", "/beoordelen", width);
        var document = await Sends_feedback(marieke);
        var youssef = await SignInAsync(Youssef, $"/documenten/{document}/inleveringen/1", width);

        await Answers_and_ticks(youssef, marieke);
        await Settles_and_opens_again(marieke, youssef);
        await Rewrites(youssef);
        await Hears_while_writing(youssef, marieke);
        await Throws_away_and_links(youssef);
    }

    private async Task<Guid> Sends_feedback(Walker marieke)
    {
        var (inbox, review) = (new InboxPage(marieke), new ReviewDesk(marieke));
        await inbox.LookAsync("wachten op jou");
        await inbox.OpenAsync(Youssef, Report);
        var submission = Guid.Parse(new Uri(marieke.Page.Url).Segments[^1]);
        await review.CommentOnAsync(Passage, "Vraag", "Welke vraag kwam van Naima zelf?");
        await review.CommentOnAsync(Passage, "Tip", "Deel deze alinea in tweeën.");
        if (marieke.OnPhone) await review.OpenSheetAsync();
        await review.WriteLetterAsync("Youssef", "Kijk nog eens naar kop 2.");
        await review.ConcludeAsync("Aanvulling gevraagd");
        await review.SendAsync();
        await Expect(marieke.Page.GetByText(new System.Text.RegularExpressions.Regex("^(Je feedback is verstuurd|Verstuurd\\. Volgende)"))).ToBeVisibleAsync();
        return await House.Data.LookAsync(db => db.Submissions.IgnoreQueryFilters().Where(s => s.Id == submission).Select(s => s.DocumentId).SingleAsync());
    }

    private static async Task Answers_and_ticks(Walker youssef, Walker marieke)
    {
        var (cards, theirs) = (new TalkCards(youssef), new TalkCards(marieke));
        await youssef.LookAsync("feedback", "Marieke vraagt een aanvulling");
        await cards.BeginAnswerAsync(1, "De eerste: hoe krijg ik collega’s mee?");
        await youssef.LookAsync("antwoord-begonnen", "Marieke vraagt een aanvulling");
        await cards.Button(1, "Stuur antwoord").ClickAsync();
        await Expect(cards.Talk(1)).ToContainTextAsync("hoe krijg ik collega’s mee?");
        await Expect(theirs.LiveLine).ToContainTextAsync("Youssef antwoordde op een opmerking.");
        await cards.Button(1, "Verwerkt").ClickAsync();
        await Expect(cards.Card(1).Locator(".states")).ToContainTextAsync("Verwerkt");
        await Expect(theirs.LiveLine).ToContainTextAsync("Youssef werkte een opmerking bij.");
    }

    private static async Task Settles_and_opens_again(Walker marieke, Walker youssef)
    {
        var (cards, theirs) = (new TalkCards(marieke), new TalkCards(youssef));
        await cards.LiveLine.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(cards.Talk(1)).ToContainTextAsync("hoe krijg ik collega’s mee?");
        await Expect(cards.Card(1).Locator(".states")).ToContainTextAsync("Verwerkt");
        await cards.AnswerAsync(1, "Dan is die duidelijk.");
        await Expect(theirs.LiveLine).ToContainTextAsync("Marieke antwoordde op een opmerking.");
        await cards.Button(1, "Opgelost").ClickAsync();
        await Expect(cards.Settled).ToContainTextAsync("Opgelost (1)");
        await Expect(theirs.LiveLine).ToContainTextAsync("Marieke werkte een opmerking bij.");
        await Expect(cards.Card(1).GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        if (await cards.Settled.GetAttributeAsync("open") is null) await cards.Settled.Locator("summary").First.ClickAsync();
        await marieke.LookAsync("opgelost", "Marieke vraagt een aanvulling");
        await cards.Button(1, "Heropen").ClickAsync();
        await Expect(cards.Settled).ToHaveCountAsync(0);
    }

    private static async Task Rewrites(Walker youssef)
    {
        var (cards, desk) = (new TalkCards(youssef), new WritingDesk(youssef));
        await new SubmissionPage(youssef).WriteNextAsync(2, Report);
        // Both comments are about the same words: one mark lies in the other.
        await Expect(desk.Text.Locator("mark.hl mark.hl").First).ToBeVisibleAsync();
        await Expect(cards.Place(1)).ToHaveTextAsync("Op deze plek");
        await Expect(cards.Talk(1)).ToContainTextAsync("Dan is die duidelijk.");
        await desk.Paragraph(Passage).ClickAsync();
        await youssef.Page.Keyboard.PressAsync("Control+Alt+m");
        if (!youssef.OnPhone)
        {
            await Expect(cards.Button(2, "Naar de tekst")).ToBeFocusedAsync();
            await youssef.Page.Keyboard.PressAsync("Enter");
            await Expect(desk.Text).ToBeFocusedAsync();
            await youssef.Page.Keyboard.PressAsync("ArrowLeft");
        }

        await youssef.Page.Keyboard.PressAsync("ArrowRight");
        await youssef.Page.Keyboard.TypeAsync("echt ");
        await Expect(desk.Marks.Filter(new() { HasText = "echt" }).First).ToBeVisibleAsync();
        await Expect(cards.Place(1)).ToHaveTextAsync("Tekst is aangepast");
        await desk.SavedAsync();
        await desk.LookAsync(Report, "aangepast");
    }

    private static async Task Hears_while_writing(Walker youssef, Walker marieke)
    {
        var (theirs, desk) = (new TalkCards(marieke), new WritingDesk(youssef));
        await theirs.AnswerAsync(2, "Of maak er drie van.");
        await Expect(desk.LiveLine).ToContainTextAsync("Er is een antwoord op een opmerking.");
        await theirs.Button(2, "Opgelost").ClickAsync();
        await Expect(desk.LiveLine).ToContainTextAsync("Er is een opmerking bijgewerkt.");
        await Expect(theirs.Settled).ToContainTextAsync("Opgelost (1)");
        if (await theirs.Settled.GetAttributeAsync("open") is null) await theirs.Settled.Locator("summary").First.ClickAsync();
        await theirs.Button(2, "Heropen").ClickAsync();
        await Expect(theirs.Settled).ToHaveCountAsync(0);
    }

    private static async Task Throws_away_and_links(Walker youssef)
    {
        var (cards, desk) = (new TalkCards(youssef), new WritingDesk(youssef));
        await desk.SelectAsync("theaterproject");
        await youssef.Page.Keyboard.PressAsync("Backspace");
        await Expect(cards.Place(1)).ToHaveTextAsync("Tekst staat er niet meer");
        await Expect(desk.Marks).ToHaveCountAsync(0);
        await desk.SavedAsync();
        await desk.SelectAsync(Elsewhere);
        await desk.OpenFeedbackAsync();
        await cards.LinkToSelectionAsync(1);
        await Expect(cards.Place(1)).ToHaveTextAsync("Op deze plek · Door jou gekoppeld");
        await desk.LookAsync(Report, "gekoppeld");
        await Expect(desk.Marks.First).ToContainTextAsync("In de tweede helft");
        await Expect(cards.Place(2)).ToHaveTextAsync("Tekst staat er niet meer");
        await cards.Card(2).GetByRole(AriaRole.Link, new() { NameRegex = new("^Bekijk in de ingeleverde versie") }).ClickAsync();
        await Expect(youssef.Page.Locator("mark.hl.here").First).ToBeInViewportAsync();
        await youssef.LookAsync("ingeleverde-versie", "Marieke vraagt een aanvulling");
    }
}
