using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Marieke reads, comments, approves and confirms on her telephone.</summary>
public sealed class DeskOnThePhone(Chromium chromium) : Journey(chromium)
{
    private const string Sanne = "Sanne de Wit";

    [Fact]
    public async Task A_leercoach_comments_approves_and_confirms_on_the_phone()
    {
        var marieke = await SignInAsync("Marieke Bos", "/beoordelen", Screens.Phone);
        var (inbox, review, page) = (new InboxPage(marieke), new ReviewDesk(marieke), marieke.Page);
        await inbox.LookAsync("wachten op jou");
        await inbox.OpenAsync(Sanne, "Reflectieverslag");
        await Expect(page.Locator(".readdesk")).ToBeVisibleAsync();
        Assert.Equal(Screens.Phone, await page.Locator(".readdesk").EvaluateAsync<double>("e => e.getBoundingClientRect().width"));

        var sheet = page.GetByRole(AriaRole.Dialog);
        await review.OpenSheetAsync();
        await Expect(sheet).ToBeVisibleAsync();
        await Expect(sheet.GetByRole(AriaRole.Link).First).ToBeFocusedAsync();
        await review.LookAsync(Sanne, "vel");
        await Stays_within(page, "#opmerkingen");
        await page.Keyboard.PressAsync("Escape");
        await Expect(sheet).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Schrijf feedback" })).ToBeFocusedAsync();
        await review.OpenSheetAsync();
        await Expect(sheet).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(sheet).ToHaveCountAsync(0);

        await Sees_what_stands_beside(review, page);

        await review.CommentByKeyboardAsync(2, "Compliment", "Fijn begin.");
        await Expect(sheet).ToBeVisibleAsync();
        await review.LookAsync(Sanne, "vel-met-opmerking");
        await sheet.GetByRole(AriaRole.Link, new() { Name = "Terug naar de tekst" }).TapAsync();
        await review.CommentByTouchAsync("leesconsulent", "Tip", "Leg uit wat dat is.");
        await Expect(review.Comments).ToHaveCountAsync(2);
        await review.WriteLetterAsync("Sanne", "Je laat goed zien wat je deed en waarom.");
        await review.JudgeAllAsync("Sterk", "Door het hele verslag heen.");
        await review.ConcludeAsync("Goedgekeurd");
        await review.SendAsync();
        await Expect(page.GetByText(new System.Text.RegularExpressions.Regex("^(Je feedback is verstuurd|Verstuurd\\. Volgende)"))).ToBeVisibleAsync();
        await review.LookAsync(await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync(), "verstuurd");

        await marieke.GoAsync("/beoordelen");
        await inbox.ConfirmButton(Sanne).ClickAsync();
        await Expect(page.GetByText("Bevestigd. De deelnemer ziet het meteen.")).ToBeVisibleAsync();
        await inbox.LookAsync("wachten op jou", "bevestigd");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ongedaan maken" }).ClickAsync();
        await Expect(page.GetByText("De bevestiging is terug.")).ToBeVisibleAsync();
        await Expect(inbox.ConfirmButton(Sanne)).ToBeVisibleAsync();
    }

    /// <summary>Who waits, the versions and the ways that start there are one tap away, and Escape gives the text back.</summary>
    private static async Task Sees_what_stands_beside(ReviewDesk review, IPage page)
    {
        await review.More.TapAsync();
        var sheet = page.GetByRole(AriaRole.Dialog, new() { NameRegex = new("^Meer over dit verslag") });
        await Expect(sheet.GetByRole(AriaRole.Link).First).ToBeFocusedAsync();
        await Expect(sheet.GetByRole(AriaRole.Heading, new() { Name = "Versies" })).ToBeVisibleAsync();
        foreach (var way in await sheet.GetByRole(AriaRole.Link).AllAsync())
            Assert.True((await way.BoundingBoxAsync())!.Height >= 44, await way.InnerTextAsync());
        await review.LookAsync(Sanne, "meer");
        await Stays_within(page, "#koppen");
        await page.Keyboard.PressAsync("Escape");
        await Expect(sheet).ToHaveCountAsync(0);
        await Expect(review.More).ToBeFocusedAsync();
    }

    /// <summary>Whoever goes round with Tab stays in the sheet, apart from the one button of the desk.</summary>
    private static async Task Stays_within(IPage page, string sheet)
    {
        for (var i = 0; i < 30; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("sheet => document.activeElement === document.body || !!document.activeElement.closest(`${sheet}, .lev`)", sheet));
        }
    }
}
