using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Calendars;
using PortfolioWorkspace.TestKit;
using Calendar = Ical.Net.Calendar;

namespace PortfolioWorkspace.Web.Tests.Calendars;

/// <summary>The secret address as a calendar program asks for it: without a cookie, again and again.</summary>
public sealed partial class CalendarEndpointTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    private const string Secret = "Dit schreef ik alleen voor mijn leercoach.";

    [Fact]
    public async Task A_program_without_a_cookie_gets_the_dates_and_keeps_them_private()
    {
        var cast = await house.Data.DossierWithEverythingAsync(Secret);
        await house.Data.AppointmentAsync(cast.Participation, leercoach: cast.Leercoach);
        var token = await house.Data.CalendarAsync(cast.Participant);
        using var program = house.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

        using var answer = await program.GetAsync(Feed(token));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        Assert.Equal("no-store, private", string.Join(", ", answer.Headers.CacheControl!.ToString().Split(", ").Order(StringComparer.Ordinal)));
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var calendar = Calendar.Load(text)!;
        Assert.Equal(cast.Cohort.Sessions.Count, calendar.Events.Count(e => e.Uid!.StartsWith("session-", StringComparison.Ordinal)));
        Assert.Single(calendar.Events, e => e.Uid!.StartsWith("conversation-", StringComparison.Ordinal));
        Assert.Contains(calendar.Events, e => e.Summary == "Inleveren: waarnemingsverslag");
        Assert.DoesNotContain("Dit schreef ik", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", text, StringComparison.Ordinal);
        Assert.DoesNotContain(token, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again_and_what_did_is()
    {
        var cast = await house.Data.CastAsync();
        var token = await house.Data.CalendarAsync(cast.Participant);
        using var program = house.CreateClient();
        using var first = await program.GetAsync(Feed(token));
        Assert.NotNull(first.Headers.ETag);

        using var again = await AskAsync(program, token, first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.True(again.Headers.CacheControl!.NoStore);

        var session = cast.Cohort.Sessions[^1].Id;
        await house.Data.ChangeAsync(async db => (await db.Sessions.SingleAsync(s => s.Id == session)).Place = "De Loods");
        using var changed = await AskAsync(program, token, first.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task Unknown_renewed_switched_off_and_closed_are_the_answer_of_a_page_that_is_not_there()
    {
        var people = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => house.Data.PersonAsync()));
        var (renewed, off, closed) = (await house.Data.CalendarAsync(people[0]), await house.Data.CalendarAsync(people[1]), await house.Data.CalendarAsync(people[2]));
        using var program = house.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var token in new[] { renewed, off, closed }) Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(Feed(token))).StatusCode);
        await using (var visit = house.As(people[0])) Assert.Null((await visit.Get<RenewCalendarAddress>().RunAsync("nl")).Refusal);
        await using (var visit = house.As(people[1])) Assert.Null(await visit.Get<DropCalendarAddress>().RunAsync());
        await house.Data.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == people[2].Id)).DisabledAt = house.Data.Now);
        using var nowhere = await program.GetAsync(new Uri("/bestaat-niet", UriKind.Relative));

        foreach (var token in new[] { renewed, off, closed, CalendarToken.New(), "kort", new string('a', 4000), "%2e%2e" })
        {
            using var answer = await program.GetAsync(Feed(token));
            Assert.Equal((nowhere.StatusCode, await nowhere.Content.ReadAsStringAsync()), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
            Assert.Equal(Names(nowhere), Names(answer));
        }

        static IEnumerable<string> Names(HttpResponseMessage answer) => answer.Headers.Select(h => h.Key).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_is_signed_in_as_somebody_else_gets_the_dates_of_the_address()
    {
        var cast = await house.Data.CastAsync();
        var token = await house.Data.CalendarAsync(cast.Participant);
        using var browser = await house.SignedInAsync(cast.Stranger);

        var calendar = Calendar.Load(await browser.GetStringAsync(Feed(token)))!;

        Assert.Equal(cast.Cohort.Sessions.Select(s => $"session-{s.Id}").Order(StringComparer.Ordinal), calendar.Events.Select(e => e.Uid!).Where(u => u.StartsWith("session-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whoever_leaves_the_group_has_its_dates_no_longer()
    {
        var cast = await house.Data.CastAsync();
        var token = await house.Data.CalendarAsync(cast.Trainer);
        using var program = house.CreateClient();
        Assert.NotEmpty(Calendar.Load(await program.GetStringAsync(Feed(token)))!.Events);

        await house.Data.ChangeAsync(async db => db.Staff.Remove(await db.Staff.SingleAsync(s => s.PersonId == cast.Trainer.Id)));

        Assert.Empty(Calendar.Load(await program.GetStringAsync(Feed(token)))!.Events);
    }

    [Fact]
    public async Task Whoever_guesses_too_often_is_told_to_come_back_later()
    {
        await using var own = new HouseFactory();
        using var program = own.CreateClient();
        for (var i = 0; i < CalendarTries.PerMinute; i++) await program.GetAsync(Feed(CalendarToken.New()));

        // The minute may have turned in between; then the second round ends in it.
        HttpResponseMessage? last = null;
        for (var i = 0; i <= CalendarTries.PerMinute && last?.StatusCode != HttpStatusCode.TooManyRequests; i++) last = await program.GetAsync(Feed(CalendarToken.New()));

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), last.Headers.RetryAfter?.Delta);
    }

    [Theory]
    [InlineData("nl", "Je geheime adres", "Je agenda staat uit. Het adres werkt niet meer.")]
    [InlineData("en", "Your secret address", "Your calendar is off. The address no longer works.")]
    public async Task The_page_makes_an_address_shows_it_once_and_switches_it_off(string language, string title, string off)
    {
        var cast = await house.Data.CastAsync();
        using var browser = await house.SignedInAsync(cast.Participant);
        using var program = house.CreateClient();
        using (await browser.GetAsync($"/taal/{language}?terug=/"))
            Assert.DoesNotContain("\"uit\"", await browser.GetStringAsync("/agenda"), StringComparison.Ordinal);

        var made = await PostAsync(browser, "nieuw");
        var page = WebUtility.HtmlDecode(await made.Content.ReadAsStringAsync());
        var first = Address().Match(page).Groups[1].Value;
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.True(made.Headers.CacheControl!.NoStore);
        Assert.Contains(language == "nl" ? "Inleveren: " : "Hand in: ", await program.GetStringAsync(first), StringComparison.Ordinal);
        Assert.DoesNotContain(first, WebUtility.HtmlDecode(await browser.GetStringAsync("/agenda")), StringComparison.Ordinal);

        var second = Address().Match(WebUtility.HtmlDecode(await (await PostAsync(browser, "nieuw")).Content.ReadAsStringAsync())).Groups[1].Value;
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK], [(await program.GetAsync(first)).StatusCode, (await program.GetAsync(second)).StatusCode]);

        var dropped = await PostAsync(browser, "uit");
        Assert.EndsWith("/agenda?gedaan=uit", dropped.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains(off, WebUtility.HtmlDecode(await browser.GetStringAsync("/agenda?gedaan=uit")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(second)).StatusCode);
    }

    private static Uri Feed(string token) => new($"/agenda/{token}.ics", UriKind.Relative);

    private static Task<HttpResponseMessage> AskAsync(HttpClient program, string token, EntityTagHeaderValue known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Feed(token));
        request.Headers.IfNoneMatch.Add(known);
        return program.SendAsync(request);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string form) => browser.PostFormAsync("/agenda", form);

    [GeneratedRegex("<code id=\"agenda-adres\"[^>]*>([^<]+)<")]
    private static partial Regex Address();
}
