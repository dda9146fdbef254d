using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Sanne and Marieke both have a page open: what one does, the other's bell counts at once, also on a page without a circuit; and it is still there tomorrow.</summary>
public sealed class NewsArrives(Chromium chromium) : Journey(chromium)
{
    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task News_is_counted_at_once_and_read_by_opening_it(int width)
    {
        var sanne = await SignInAsync("Sanne de Wit", "/", width);
        var news = new NoticesPage(sanne);
        await new HomePage(sanne).LookAsync();
        await Expect(news.Count).ToHaveTextAsync("1");
        await news.OpenAsync();
        await Expect(news.Unread).ToHaveCountAsync(1);
        await Expect(news.Earlier.First).ToBeVisibleAsync();

        await Marieke_opens_what_waits_longest();
        await Expect(news.Count).ToHaveTextAsync("2");

        await sanne.Page.ReloadAsync();
        await sanne.FollowAsync(news.Unread.GetByRole(AriaRole.Link, new() { Name = "Marieke stuurde je feedback." }), "feedback", "Marieke vraagt een aanvulling");
        await Expect(news.Count).ToHaveTextAsync("1");
        await news.OpenAsync("berichten-een-gelezen");
        await news.AllRead.ClickAsync();
        await Expect(sanne.Page.GetByText("Alles staat op gelezen.")).ToBeVisibleAsync();
        await Expect(news.Count).ToHaveCountAsync(0);
        await Expect(news.Unread).ToHaveCountAsync(0);
        await sanne.LookAsync("berichten-gelezen", "Berichten");

        await news.OpenMailAsync();
        await news.ChooseAsync("Feedback op je verslag", "Eén keer per dag");
        await Expect(sanne.Page.GetByLabel("Feedback op je verslag")).ToHaveValueAsync("Daily");
        await sanne.LookAsync("mailkeuzes-bewaard", "Berichten per mail");
    }

    [Fact]
    public async Task What_is_handed_in_shows_on_the_open_inbox()
    {
        var marieke = await SignInAsync("Marieke Bos", "/beoordelen");
        var news = new NoticesPage(marieke);
        await new InboxPage(marieke).LookAsync("wachten op jou");
        var before = int.Parse(await news.Count.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await Expect(marieke.Page.Locator(".livebar")).ToBeAttachedAsync();

        await Sanne_hands_in();

        await Expect(news.Count).ToHaveTextAsync($"{before + 1}");
        await Expect(marieke.Page.Locator(".livebar")).ToContainTextAsync("Sanne leverde iets in.");
        await new InboxPage(marieke).LookAsync("wachten op jou", "inbox-met-nieuws");
    }

    private async Task Marieke_opens_what_waits_longest()
    {
        var marieke = await SignInAsync("Marieke Bos", "/beoordelen");
        await new InboxPage(marieke).LookAsync("wachten op jou");
        await new InboxPage(marieke).OpenAsync("Sanne de Wit", "Reflectieverslag");
    }

    private async Task Sanne_hands_in()
    {
        var (dossier, sanne) = (await Demo.DossierAsync("Sanne de Wit"), await Demo.PersonAsync("Sanne de Wit"));
        var draft = await House.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().Where(d => d.ParticipationId == dossier && d.Status == DocumentStatus.RevisionRequested)
            .Join(db.Drafts.IgnoreQueryFilters(), d => d.Id, d => d.Id, (_, d) => new { d.Id, d.Revision }).SingleAsync());
        await using var visit = House.As(await House.Data.LookAsync(db => db.Users.SingleAsync(u => u.Id == sanne)));
        Assert.Null((await visit.Get<SubmitDocument>().RunAsync(new HandIn(draft.Id, draft.Revision, []))).Refusal);
    }
}
