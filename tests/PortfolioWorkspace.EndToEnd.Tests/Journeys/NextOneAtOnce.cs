using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Whoever sends goes on with the next one in the page that is open already: nothing of the one before stays behind in it, and no form goes to another desk than the one it stands on.</summary>
public sealed class NextOneAtOnce(Chromium chromium) : Journey(chromium)
{
    private const string Youssef = "Youssef El Amrani", Noor = "Noor van Dijk", Report = "Reflectieverslag", Letter = "Je kijkt eerlijk naar jezelf.", Reason = "In de derde alinea.", Mark = "window.samePage";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task After_sending_the_next_one_is_there_with_nothing_of_the_one_before(int width)
    {
        var (marieke, review) = await Judged(width);
        await marieke.Page.EvaluateAsync($"{Mark} = true");
        await review.SendAsync();

        await Expect(marieke.Page.GetByText(new Regex("^Verstuurd\\. Volgende: "))).ToBeVisibleAsync();
        Assert.True(await marieke.Page.EvaluateAsync<bool>($"{Mark} === true"));
        await Expect(marieke.Page.Locator(".readdesk")).ToBeFocusedAsync();
        await Expect(marieke.Page.Locator(".desk")).ToHaveCountAsync(1);
        var next = await marieke.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        Assert.NotEqual(Youssef, next);
        await Assertions.Expect(marieke.Page).ToHaveTitleAsync(new Regex($"^{Regex.Escape(next)}: "));
        await review.LookAsync(next, "volgende");

        if (width == Screens.Phone) await review.OpenSheetAsync();
        await Expect(review.Letter(next.Split(' ')[0])).ToBeEditableAsync();
        await Expect(marieke.Page.Locator("#brief")).Not.ToContainTextAsync(Letter);
        foreach (var reason in await marieke.Page.Locator("#richtlijnen textarea").AllAsync()) Assert.DoesNotContain(Reason, await reason.InputValueAsync(), StringComparison.Ordinal);
        await Expect(marieke.Page.Locator("#verdict input:checked")).ToHaveCountAsync(0);

        if (width == Screens.Phone) await The_way_back_closes_the_sheet_and_keeps_the_desk(marieke);
        await Somebody_asks_and_the_open_desk_says_so(marieke);
        await A_refusal_stands_alone(marieke, review);
        await marieke.Page.GoBackAsync();
        await Expect(marieke.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Youssef);
        await review.LookAsync(Youssef, "terug");
    }

    [Fact]
    public async Task A_form_goes_to_its_own_desk_while_the_next_one_is_on_its_way()
    {
        var (marieke, review) = await Judged(Screens.Desk);
        var own = new Uri(marieke.Page.Url).AbsolutePath;
        var arrives = new TaskCompletionSource();
        await marieke.Page.RouteAsync("**/beoordelen/*", async route =>
        {
            if (route.Request.Method == "GET") await arrives.Task;
            await route.ContinueAsync();
        });

        await marieke.Page.Locator(".readdesk").FocusAsync();
        await marieke.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(marieke.Page).Not.ToHaveURLAsync(new Regex(Regex.Escape(own)));
        var posted = await marieke.Page.RunAndWaitForRequestAsync(review.SendAsync, request => request.Method == "POST" && request.Url.Contains("/beoordelen/", StringComparison.Ordinal));
        arrives.SetResult();

        Assert.Equal(own, new Uri(posted.Url).AbsolutePath);
        await Expect(marieke.Page.GetByText(new Regex("^Verstuurd\\. Volgende: "))).ToBeVisibleAsync();
        await review.LookAsync(await marieke.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync(), "eigen-bureau");
    }

    [Fact]
    public async Task No_answer_is_said_and_nothing_is_lost()
    {
        var (marieke, review) = await Judged(Screens.Desk);
        marieke.Watch.Allow("Failed to fetch");
        marieke.Watch.Allow("net::ERR_FAILED");
        await marieke.Page.RouteAsync("**/beoordelen/*", route => route.AbortAsync());
        await review.SendAsync();

        var words = marieke.Page.GetByText("Er kwam geen antwoord. Wat je typte, staat er nog.");
        await Expect(words).ToBeVisibleAsync();
        await Expect(review.Letter("Youssef")).ToContainTextAsync(Letter);
        await review.LookFromTopAsync(Youssef, "geen-antwoord");

        await marieke.Page.UnrouteAllAsync();
        await review.SendAsync();
        await Expect(words).ToHaveCountAsync(0);
        await Expect(marieke.Page.GetByText(new Regex("^Verstuurd\\. Volgende: "))).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_internet_the_way_to_the_next_one_leads_to_the_page_that_says_so()
    {
        var marieke = await SignInAsync("Marieke Bos", "/beoordelen");
        var (inbox, review) = (new InboxPage(marieke), new ReviewDesk(marieke));
        await inbox.LookAsync("wachten op jou");
        await inbox.OpenAsync(Youssef, Report);
        await marieke.Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        foreach (var words in new[] { "Failed to fetch", "net::ERR_", "WebSocket" }) marieke.Watch.Allow(words);

        await marieke.Context.SetOfflineAsync(true);
        await marieke.Page.Locator(".readdesk").FocusAsync();
        await marieke.Page.Keyboard.PressAsync("j");
        await Expect(marieke.Page.Locator("offline-page")).ToBeVisibleAsync();
        await Expect(marieke.Page.Locator(".desk")).ToHaveCountAsync(0);

        await marieke.Context.SetOfflineAsync(false);
        await marieke.Page.ReloadAsync();
        await Expect(marieke.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync(Youssef);
        await review.LookAsync(await marieke.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync(), "weer-internet");
    }

    [Fact]
    public async Task The_way_back_waits_for_words_that_are_nowhere_else()
    {
        var marieke = await ArriveAsync("Marieke Bos");
        await marieke.Context.AddInitScriptAsync("IDBFactory.prototype.open = () => { throw new DOMException('no room', 'UnknownError'); };");
        await new SignInPage(marieke).EnterAsAsync("Marieke Bos", "/beoordelen");
        var (inbox, review) = (new InboxPage(marieke), new ReviewDesk(marieke));
        await inbox.LookAsync("wachten op jou");
        await inbox.OpenAsync(Youssef, Report);
        await marieke.Page.Locator(".readdesk").FocusAsync();
        await marieke.Page.Keyboard.PressAsync("j");
        await Expect(marieke.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Noor);
        marieke.Watch.Allow("status of 503");
        await marieke.Page.RouteAsync("**/api/drafts/**", route => route.Request.Method == "GET" ? route.ContinueAsync() : route.FulfillAsync(new() { Status = 503 }));
        await review.WriteLetterAsync("Noor", Letter);
        await Expect(marieke.Page.Locator("draft-status").First).ToContainTextAsync("Houd deze pagina open");

        await marieke.Page.EvaluateAsync("history.back()");

        await Expect(marieke.Page.GetByText("Je laatste zinnen zijn nog niet online bewaard. Daarom gaan we nog niet verder.")).ToBeVisibleAsync();
        await Expect(review.Letter("Noor")).ToContainTextAsync(Letter);
        await review.LookFromTopAsync(Noor, "nog-niet-terug");
        await marieke.Page.UnrouteAllAsync();
        await Expect(marieke.Page.Locator("draft-status[data-state=saved]").First).ToBeAttachedAsync();
        await marieke.Page.EvaluateAsync("history.back()");
        await Expect(marieke.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Youssef);
    }

    private async Task<(Walker Marieke, ReviewDesk Review)> Judged(int width)
    {
        var marieke = await SignInAsync("Marieke Bos", "/beoordelen", width);
        var (inbox, review) = (new InboxPage(marieke), new ReviewDesk(marieke));
        await inbox.LookAsync("wachten op jou");
        await inbox.OpenAsync(Youssef, Report);
        if (width == Screens.Phone) await review.OpenSheetAsync();
        await review.WriteLetterAsync("Youssef", Letter);
        await review.JudgeAllAsync("Op weg", Reason);
        await review.ConcludeAsync("Aanvulling gevraagd");
        return (marieke, review);
    }

    private static async Task The_way_back_closes_the_sheet_and_keeps_the_desk(Walker marieke)
    {
        var sheet = marieke.Page.GetByRole(AriaRole.Dialog);
        await Expect(sheet).ToBeVisibleAsync();
        await marieke.Page.Locator(".desk").EvaluateAsync("desk => { desk.same = true; }");
        await marieke.Page.GoBackAsync();
        await Expect(sheet).ToHaveCountAsync(0);
        Assert.True(await marieke.Page.Locator(".desk").EvaluateAsync<bool>("desk => desk.same === true"));
    }

    /// <summary>Nothing was judged here yet: that is said, and not once more that the one before was sent.</summary>
    private static async Task A_refusal_stands_alone(Walker marieke, ReviewDesk review)
    {
        await review.SendAsync();
        await Expect(marieke.Page.Locator(".readdesk").GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(marieke.Page.Locator(".readdesk")).ToBeFocusedAsync();
        await Expect(marieke.Page.GetByText(new Regex("^Verstuurd\\. Volgende: "))).ToHaveCountAsync(0);
        await review.LookAsync(await marieke.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync(), "nog-geen-oordeel");
    }

    /// <summary>The island that listens came in with the next one, and hears as well as the one before.</summary>
    private async Task Somebody_asks_and_the_open_desk_says_so(Walker marieke)
    {
        var noor = await SignInAsync(Noor, "/vragen/nieuw");
        var asks = new SupportPages(noor);
        await noor.LookAsync("nieuwe-vraag", "Stel een vraag");
        await asks.AskAsync("Mag ik een stukje van het gesprek uitschrijven?", "Stuur je vraag");
        await noor.LookAsync("gevraagd", "Je vraag");
        await Expect(new TalkCards(marieke).LiveLine).ToContainTextAsync("Noor stelde je een vraag.");
    }
}
