using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Marieke chooses and presses nothing: what she chose is there on her other device, as what she wrote is.</summary>
public sealed class ChoicesAreKept(Chromium chromium) : Journey(chromium)
{
    private const string Youssef = "Youssef El Amrani", Report = "Reflectieverslag";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task What_was_chosen_is_there_on_another_device(int width)
    {
        var marieke = await SignInAsync("Marieke Bos", "/beoordelen", width);
        var desk = new ReviewDesk(marieke);
        await new InboxPage(marieke).LookAsync("wachten op jou");
        await new InboxPage(marieke).OpenAsync(Youssef, Report);
        var address = new Uri(marieke.Page.Url).AbsolutePath;
        await desk.CommentByKeyboardAsync(2, "Tip", "Noem de dag.");

        await Expect(desk.KindOnFirst).ToHaveTextAsync("Tip");
        await desk.KindOfFirst.SelectOptionAsync("Question");
        await Expect(desk.KindOnFirst).ToHaveTextAsync("Vraag");
        await desk.Word(0, "Op weg").CheckAsync();
        await desk.ConcludeAsync("Aanvulling gevraagd");
        await Expect(desk.Choice).ToContainTextAsync("Bewaard om");
        await desk.LookFromTopAsync(Youssef, "gekozen");
        await marieke.Page.GotoAsync("about:blank");

        var elsewhere = await SignInAsync("Marieke Bos", address, width == Screens.Desk ? Screens.Phone : Screens.Desk);
        var other = new ReviewDesk(elsewhere);
        await Expect(other.KindOfFirst).ToHaveValueAsync("Question");
        await Expect(other.Word(0, "Op weg")).ToBeCheckedAsync();
        await Expect(other.Verdict("Aanvulling gevraagd")).ToBeCheckedAsync();
        await Expect(other.Comments.First.GetByRole(Microsoft.Playwright.AriaRole.Textbox, new() { IncludeHidden = true })).ToHaveValueAsync("Noem de dag.");
        await other.LookFromTopAsync(Youssef, "elders");
    }
}
