using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Marieke works through her list while Youssef has his page open: he sees at once that there is an answer.</summary>
public sealed class LeercoachAnswers(Chromium chromium) : Journey(chromium)
{
    private const string Youssef = "Youssef El Amrani", Report = "Reflectieverslag", Remark = "Noem hier ook de dag.", Letter = "Je kijkt eerlijk naar jezelf. Schrijf nog op wat je de volgende keer anders doet.";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_leercoach_answers_and_it_is_seen_at_once(int width)
    {
        var (youssef, desk) = await Writer_waits();
        var marieke = await SignInAsync("Marieke Bos", "/beoordelen", width);
        var (inbox, review) = (new InboxPage(marieke), new ReviewDesk(marieke));

        await inbox.LookAsync("wachten op jou");
        var days = await inbox.DaysAsync();
        Assert.Equal(days.OrderDescending(), days);
        await inbox.OpenAsync(Youssef, Report);
        await review.CommentByKeyboardAsync(2, "Tip", Remark);
        await review.LookAsync(Youssef, "opmerking");
        await Expect(marieke.Page.Locator("mark.hl").First).ToBeAttachedAsync();
        await review.WriteLetterAsync("Youssef", Letter);
        await review.JudgeAllAsync("Op weg", "In de derde alinea.");
        await review.ScrollToTopAsync();
        await review.LookAsync(Youssef, "feedback-klaar");
        await Expect(desk.LiveLine).Not.ToContainTextAsync("Er is feedback.");
        await review.ConcludeAsync("Aanvulling gevraagd");
        await review.SendAsync();
        await Expect(marieke.Page.GetByText(new System.Text.RegularExpressions.Regex("^(Je feedback is verstuurd|Verstuurd\\. Volgende)"))).ToBeVisibleAsync();

        await Expect(desk.LiveLine).ToContainTextAsync("Er is feedback.");
        await Writer_reads_and_goes_on(youssef, desk);
    }

    [Fact]
    public async Task A_leercoach_walks_through_the_list_by_keys_and_comments_overlap()
    {
        var marieke = await SignInAsync("Marieke Bos", "/beoordelen");
        var (inbox, review) = (new InboxPage(marieke), new ReviewDesk(marieke));
        await inbox.LookAsync("wachten op jou");
        await inbox.OpenAsync(Youssef, Report);
        await review.LookAsync(Youssef, "eerste");

        var first = marieke.Page.Url.Split('#')[0];
        await marieke.Page.Locator(".readdesk").FocusAsync();
        await marieke.Page.Keyboard.PressAsync("j");
        await Expect(marieke.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync(Youssef);
        await Expect(marieke.Page.Locator(".readdesk")).ToBeFocusedAsync();
        await review.LookAsync("Noor van Dijk", "tweede");
        await marieke.Page.Keyboard.PressAsync("k");
        await Expect(marieke.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Youssef);
        Assert.Equal(first, marieke.Page.Url.Split('#')[0]);

        await review.CommentByKeyboardAsync(4, "Vraag", "Hoe lang duurde het?");
        await review.CommentByKeyboardAsync(2, "Compliment", "Goed begin.");
        await Expect(review.Comments).ToHaveCountAsync(2);
        // Both begin at the first word: the shorter one lies inside the longer one, and each shows its number once.
        await Expect(marieke.Page.Locator("mark.hl mark.hl").First).ToBeAttachedAsync();
        await Expect(marieke.Page.Locator("mark.hl[data-number]")).ToHaveCountAsync(2);
        await review.LookAsync(Youssef, "twee-opmerkingen");
        await review.Comments.First.GetByRole(AriaRole.Button, new() { NameRegex = new("^Haal weg") }).ClickAsync();
        await Expect(review.Comments).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_leercoach_confirms_on_the_phone()
    {
        var marieke = await SignInAsync("Marieke Bos", "/beoordelen", Screens.Phone);
        var inbox = new InboxPage(marieke);

        await inbox.LookAsync("wachten op jou");
        await inbox.ConfirmButton(Youssef).ClickAsync();
        await Expect(marieke.Page.GetByText("Bevestigd. De deelnemer ziet het meteen.")).ToBeVisibleAsync();
        await Expect(inbox.ConfirmButton(Youssef)).ToHaveCountAsync(0);
        await inbox.LookAsync("wachten op jou", "bevestigd");
    }

    private async Task<(Walker Youssef, WritingDesk Desk)> Writer_waits()
    {
        var youssef = await SignInAsync(Youssef, "/documenten");
        await youssef.LookAsync("verslagen", "Verslagen");
        await youssef.FollowAsync(youssef.Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{Report}") }).First, "wacht", Report);
        return (youssef, new WritingDesk(youssef));
    }

    private static async Task Writer_reads_and_goes_on(Walker youssef, WritingDesk desk)
    {
        var page = new SubmissionPage(youssef);
        await desk.LiveLine.GetByRole(AriaRole.Link).ClickAsync();
        await page.LookAsync("Marieke vraagt een aanvulling");
        await Expect(page.Letter("Marieke")).ToContainTextAsync(Letter);
        await Expect(page.Guidelines).ToContainTextAsync("Op weg");
        await Expect(page.Cards).ToHaveCountAsync(1);
        await Expect(page.Cards).ToContainTextAsync(Remark);
        await Expect(page.Marks.Last).ToHaveAttributeAsync("data-number", "1");
        await page.Cards.GetByRole(AriaRole.Button, new() { NameRegex = new("^Verwerkt") }).ClickAsync();
        await Expect(page.Cards.GetByRole(AriaRole.Button, new() { NameRegex = new("^Toch niet verwerkt") })).ToBeVisibleAsync();
        await page.LookAsync("Marieke vraagt een aanvulling");
        var lastSentences = await page.LastParagraph.InnerTextAsync();
        await page.WriteNextAsync(2, Report);
        await Expect(desk.Text).ToContainTextAsync(lastSentences);
    }
}
