using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>What a reader waits for: the inbox, the review desk, what changed between two versions, and the next desk after sending; with a small archive and with years of it.</summary>
internal static partial class DeskBenchmark
{
    private const int WarmUp = 250, WarmUpSends = 10;

    private static readonly (int Archive, int Own)[] Houses = [(10, 10), (10_000, 10), (10_000, 1_000), (10_000, 10_000)];

    public static async Task<int> RunAsync(BenchmarkSettings settings)
    {
        var times = Math.Max(20, (int)settings.Length.TotalSeconds * 10);
        Console.WriteLine($"""
            {settings.Database}, {times} times each, one reader with {DeskArchive.Waiting} reports waiting; whole pages over HTTP from the real program
            | archive | of this reader | page | p50 ms | p95 ms | processor ms |
            |---|---|---|---|---|---|
            """);
        foreach (var (archive, own) in Houses)
        {
            await using var database = await TestDatabase.CreateAsync(settings.Database);
            var filled = await DeskArchive.FillAsync(database, archive, own);
            using var process = HouseProcess.Start(database.Options.DataFolder, BenchmarkHouse.SettingsFor(database));
            var house = await process.ListeningAsync();
            using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
            await browser.SignInAsync(house, filled.Reader);
            browser.DefaultRequestHeaders.Add("Accept", "text/html");

            foreach (var (name, path) in new (string, Func<int, string>)[]
            {
                ("inbox", _ => "/beoordelen"),
                ("inbox, done", _ => "/beoordelen?lijst=klaar"),
                ("review desk", i => $"/beoordelen/{filled.Desks[i % DeskArchive.Waiting].Submission}"),
                ("comparison by the reader", i => $"/beoordelen/{filled.Desks[i % DeskArchive.Waiting].Submission}?verschil=1"),
                ("comparison", i => $"/documenten/{filled.Desks[i % DeskArchive.Waiting].Document}/vergelijken?van=inlevering-1&naar=inlevering-2"),
            })
            {
                await PagesAsync(browser, house, path, WarmUp);
                await RowAsync(browser, house, $"{archive} | {own} | {name}", () => PagesAsync(browser, house, path, times));
            }

            List<double> heard = [];
            await RowAsync(browser, house, $"{archive} | {own} | sent and the next one there", () => SendAllAsync(browser, house, filled, heard));
            await RowAsync(browser, house, $"{archive} | {own} | from sending until the open page of the writer knows", () => Task.FromResult(Percentiles.Of(heard)));
            await RowAsync(browser, house, $"{archive} | {own} | from a question of a writer until the open page of the reader knows", () => AskAllAsync(house, filled));
            await process.StopAsync();
        }

        return 0;
    }

    private static async Task<Percentiles> PagesAsync(HttpClient browser, Uri house, Func<int, string> path, int times)
    {
        List<double> all = [];
        for (var i = 0; i < times; i++)
        {
            var clock = Stopwatch.StartNew();
            using var answer = await browser.GetAsync(new Uri(house, path(i)));
            await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{path(i)} was answered with {answer.StatusCode}.");
            all.Add(clock.Elapsed.TotalMilliseconds);
        }

        return Percentiles.Of(all);
    }

    /// <summary>From the click on sending until all of the next desk has come in, from the longest waiting to the last.</summary>
    private static async Task<Percentiles> SendAllAsync(HttpClient browser, Uri house, DeskArchive filled, List<double> heard)
    {
        List<double> all = [];
        var address = new Uri(house, $"/beoordelen/{filled.Desks[0].Submission}");
        for (var i = 0; i < DeskArchive.Waiting - 1; i++)
        {
            var page = await browser.GetStringAsync(address);
            var review = Guid.Parse(Kept().Match(page).Groups[1].Value);
            using var saved = await browser.SaveDraftAsync(house, review, 1, "", "Je kijkt goed, en je schrijft op wat je zag.", review.ToString());
            saved.EnsureSuccessStatusCode();
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["_handler"] = "feedback",
                ["__RequestVerificationToken"] = WebUtility.HtmlDecode(Token().Match(page[page.IndexOf("id=\"feedback\"", StringComparison.Ordinal)..]).Groups[1].Value),
                ["Input.Review"] = review.ToString(),
                ["Input.Revision"] = "2",
                ["Input.Verdict"] = "RevisionRequested",
                ["Input.Send"] = "true",
            });
            using var writer = new OpenPage();
            await writer.OpenAsync(house, filled.Desks.Single(d => address.AbsolutePath.EndsWith($"{d.Submission}", StringComparison.Ordinal)).Writer);
            var clock = Stopwatch.StartNew();
            var news = writer.HearAsync(clock);
            using var sent = await browser.PostAsync(address, form);
            if (sent.Headers.Location is not { } next) throw new InvalidOperationException($"Sending was answered with {sent.StatusCode}.");
            address = new Uri(house, next);
            using var desk = await browser.GetAsync(address);
            await desk.Content.ReadAsByteArrayAsync();
            all.Add(clock.Elapsed.TotalMilliseconds);
            heard.Add(await news);
            address = new Uri(house, address.AbsolutePath);
        }

        // The first ones are compiled while they are asked; a house that runs has that behind it.
        heard.RemoveRange(0, WarmUpSends);
        return Percentiles.Of(all[WarmUpSends..]);
    }

    /// <summary>Every writer asks the reader something once, and the reader has a page open.</summary>
    private static async Task<Percentiles> AskAllAsync(Uri house, DeskArchive filled)
    {
        List<double> heard = [];
        using var reader = new OpenPage();
        await reader.OpenAsync(house, filled.Reader);
        foreach (var desk in filled.Desks)
        {
            using var writer = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
            await writer.SignInAsync(house, desk.Writer);
            var address = new Uri(house, "/vragen/nieuw");
            var page = await writer.GetStringAsync(address);
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["_handler"] = "vraag",
                ["__RequestVerificationToken"] = WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value),
                ["Input.Body"] = "Mag ik een stukje van het gesprek uitschrijven?",
            });
            var clock = Stopwatch.StartNew();
            var news = reader.HearAsync(clock);
            using var asked = await writer.PostAsync(address, form);
            if (asked.Headers.Location is null) throw new InvalidOperationException($"Asking was answered with {asked.StatusCode}.");
            heard.Add(await news);
        }

        return Percentiles.Of(heard[WarmUpSends..]);
    }

    /// <summary>On a busy machine waiting says more about the others; what the server's own process used does not.</summary>
    private static async Task RowAsync(HttpClient browser, Uri house, string name, Func<Task<Percentiles>> work)
    {
        var before = await ProcessorAsync(browser, house);
        var times = await work();
        var used = await ProcessorAsync(browser, house) - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times.At(50):0.0} | {times.At(95):0.0} | {used / times.Count:0.0} |"));
    }

    private static async Task<double> ProcessorAsync(HttpClient browser, Uri house) =>
        (await browser.GetFromJsonAsync<JsonElement>(new Uri(house, "/metingen"))).GetProperty("cpuMs").GetDouble();

    [GeneratedRegex("data-keep=\"beoordeling-([0-9a-f-]{36})\"")]
    private static partial Regex Kept();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
