using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Notices;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.Web.SignIn;

namespace PortfolioWorkspace.Web.Tests.Notices;

/// <summary>The number at the bell of an open page: true at once, for one's own eyes, and over when the visit is over.</summary>
public sealed partial class NewsEndpointTests : IAsyncLifetime
{
    private readonly HouseFactory _house = new();
    private Cast _cast = null!;
    private Submission _submission = null!;

    public async ValueTask InitializeAsync()
    {
        _cast = await _house.Data.CastAsync();
        _submission = await _house.Data.SubmittedAsync(_cast.Participation);
    }

    [Fact]
    public async Task An_open_page_hears_the_number_when_it_changes_and_lets_go_when_it_is_closed()
    {
        using var browser = await _house.SignedInAsync(_cast.Participant);
        var live = _house.Services.GetRequiredService<LiveNotices>();
        using (var stream = await OpenAsync(browser))
        {
            Assert.Equal("text/event-stream", stream.Answer.Content.Headers.ContentType!.MediaType);
            Assert.True(stream.Answer.Headers.CacheControl!.NoStore);
            Assert.Equal(("aantal", "0"), await stream.NextAsync());

            await using var coach = _house.As(_cast.Leercoach);
            Assert.Null((await coach.Get<App.Reviews.OpenReview>().RunAsync(_submission.Id)).Refusal);
            Assert.Equal(("aantal", "1"), await stream.NextAsync());
        }

        while (live.Listeners > 0) await Task.Yield();
        Assert.Equal(0, live.Listeners);
    }

    [Fact]
    public async Task Signing_out_ends_it_with_a_word()
    {
        using var browser = await _house.SignedInAsync(_cast.Participant);
        using var stream = await OpenAsync(browser);
        await stream.NextAsync();

        await LeaveAsync(browser);

        Assert.Equal("uit", (await stream.NextAsync()).Event);
        Assert.Null(await stream.Text.ReadLineAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SendAsync(Ask(), HttpCompletionOption.ResponseHeadersRead)).StatusCode);
    }

    [Fact]
    public async Task Of_too_many_pages_of_one_person_the_oldest_lets_go_with_a_word_and_the_others_hear_on()
    {
        using var browser = await _house.SignedInAsync(_cast.Participant);
        using var coachs = await _house.SignedInAsync(_cast.Leercoach);
        using var other = await OpenAsync(coachs);
        await other.NextAsync();
        List<Stream> streams = [];
        for (var i = 0; i <= OpenConnections.MostStreams; i++)
        {
            streams.Add(await OpenAsync(browser));
            await streams[i].NextAsync();
        }

        Assert.Equal(("vol", ""), await streams[0].NextAsync());
        Assert.Null(await streams[0].Text.ReadLineAsync());

        await _house.Data.NoticeAsync(_cast.Leercoach, LiveTopic.CertificateIssued, _cast.Participation.Id, _cast.Participation);
        await using var coach = _house.As(_cast.Leercoach);
        Assert.Null((await coach.Get<App.Reviews.OpenReview>().RunAsync(_submission.Id)).Refusal);
        foreach (var stream in streams.Skip(1)) Assert.Equal(("aantal", "1"), await stream.NextAsync());
        _house.Services.GetRequiredService<LiveNotices>().Tell(new LiveNotice(_cast.Leercoach.Id, LiveTopic.CertificateIssued, _cast.Participation.Id));
        Assert.Equal(("aantal", "1"), await other.NextAsync());
        streams.ForEach(s => s.Dispose());
    }

    [Fact]
    public async Task The_page_of_what_it_is_about_ticks_it_off_and_says_so_in_the_same_answer()
    {
        await _house.Data.NoticeAsync(_cast.Participant, LiveTopic.SubmissionOpened, _submission.Id, _cast.Participation);
        await _house.Data.ReviewStartedAsync(_submission, _cast.Leercoach);
        using var browser = await _house.SignedInAsync(_cast.Participant);
        Assert.Equal("1", Bell(await browser.GetStringAsync("/berichten")));
        Assert.Contains("leest wat je inleverde.", await browser.GetStringAsync("/berichten"), StringComparison.Ordinal);

        Assert.Equal("0", Bell(await browser.GetStringAsync($"/documenten/{_submission.DocumentId}/inleveringen/1")));
        Assert.Equal("0", Bell(await browser.GetStringAsync("/berichten")));
    }

    [Fact]
    public async Task A_choice_that_is_no_choice_of_the_form_changes_nothing_of_it()
    {
        using var browser = await _house.SignedInAsync(_cast.Participant);
        var page = await browser.GetStringAsync("/berichten/instellingen");
        Assert.Contains("bewaard in de map mail", page, StringComparison.Ordinal);

        using var answer = await browser.PostAsync("/berichten/instellingen", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "mail",
            ["__RequestVerificationToken"] = WebUtility.HtmlDecode(Token().Matches(page)[0].Groups[1].Value),
            ["Input.Rhythms[Feedback]"] = "Daily",
            ["Input.Rhythms[Attendance]"] = "42",
            ["Input.Rhythms[Bestaat niet]"] = "Daily",
            ["Input.QuietFrom"] = "25:99",
            ["Input.QuietUntil"] = "09:00",
            ["Input.Language"] = "en",
        }));

        Assert.Equal("/berichten/instellingen?gedaan=bewaard", answer.Headers.Location?.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal));
        await using var writer = _house.As(_cast.Participant);
        var chosen = (await writer.Get<ReadMailChoice>().RunAsync()).Value!;
        Assert.Equal((MailRhythm.Daily, MailRhythm.Never, "en", new QuietHours(new TimeOnly(20, 0), new TimeOnly(9, 0), WeekendToo: false)), (chosen.Rhythms[NoticeKind.Feedback], chosen.Rhythms[NoticeKind.Attendance], chosen.Language, chosen.Quiet));
    }

    private static HttpRequestMessage Ask()
    {
        var ask = new HttpRequestMessage(HttpMethod.Get, "/live");
        ask.Headers.Accept.ParseAdd("text/event-stream");
        return ask;
    }

    private static async Task<Stream> OpenAsync(HttpClient browser)
    {
        var answer = await browser.SendAsync(Ask(), HttpCompletionOption.ResponseHeadersRead);
        return new Stream(answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
    }

    private static async Task LeaveAsync(HttpClient browser)
    {
        var token = Token().Matches(await browser.GetStringAsync("/berichten"))[0].Groups[1].Value;
        using var answer = await browser.PostAsync("/afmelden", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token) }));
    }

    private static string Bell(string page) => BellCount().Match(page) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException("No bell on the page.");

    [GeneratedRegex(@"data-bell-count[^>]*><span>(\d+)</span>")]
    private static partial Regex BellCount();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    private sealed record Stream(HttpResponseMessage Answer, StreamReader Text) : IDisposable
    {
        public async Task<(string Event, string Data)> NextAsync()
        {
            var (name, data) = ("", "");
            while (await Text.ReadLineAsync() is { Length: > 0 } line)
            {
                if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
                if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line[6..];
            }

            return (name, data);
        }

        public void Dispose()
        {
            Text.Dispose();
            Answer.Dispose();
        }
    }
}
