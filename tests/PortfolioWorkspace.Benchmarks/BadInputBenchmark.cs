using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>What a storm of unusable requests does to the server: its memory has to be flat, and an honest writer has to be served meanwhile.</summary>
internal static class BadInputBenchmark
{
    private static readonly TimeSpan HonestPace = TimeSpan.FromMilliseconds(100), Look = TimeSpan.FromMilliseconds(250);

    public static async Task<int> RunAsync(BenchmarkSettings settings)
    {
        await using var house = await BenchmarkHouse.OpenAsync(settings.Database, 2);
        using var honest = new DeskWriter(house.Address, house.Desks[0], 0);
        await honest.SitDownAsync();
        await honest.WriteAsync(settings.Length, HonestPace / 10);
        Console.WriteLine($"""
            Unusable requests on {settings.Database} for {settings.Length.TotalSeconds} s each, by somebody who is signed in, while another person saves 10 kB ten times per second.
            Load generator and server share the {Environment.ProcessorCount} processors of this machine.

            | storm | requests | answers | memory before MB | highest MB | after MB | honest saves: p50 / p95 ms, errors |
            |---|---|---|---|---|---|---|
            """);
        // What the second round adds would be added by every next one.
        foreach (var storm in Storm.All.Concat(Storm.All)) Console.WriteLine(await RowAsync(house, honest, storm, settings.Length));
        return 0;
    }

    private static async Task<string> RowAsync(BenchmarkHouse house, DeskWriter honest, Storm storm, TimeSpan length)
    {
        var cookies = new CookieContainer();
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies });
        await browser.SignInAsync(house.Address, house.Desks[1].Person);
        browser.DefaultRequestHeaders.Add("X-Cookies", cookies.GetCookieHeader(house.Address));
        var target = new Uri(house.Address, $"/api/drafts/{house.Desks[1].Document}");
        using (var draft = await browser.GetAsync(target)) browser.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", draft.Headers.ETag!.Tag);
        honest.Forget();
        var before = await house.MeasureAsync(clean: true);

        var answers = new ConcurrentDictionary<string, int>();
        var clock = Stopwatch.StartNew();
        var senders = Enumerable.Range(0, storm.Senders).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed < length) answers.AddOrUpdate(await storm.SendAsync(browser, target), 1, (_, n) => n + 1);
        })).Append(honest.WriteAsync(length, HonestPace)).ToList();
        var highest = await HighestAsync(house, Task.WhenAll(senders));
        var after = await house.MeasureAsync(clean: true);

        var times = Percentiles.Of(honest.Latencies);
        var told = string.Join(", ", answers.OrderByDescending(a => a.Value).Select(a => $"{a.Key} × {a.Value}"));
        return string.Create(CultureInfo.InvariantCulture, $"| {storm.Name} | {answers.Values.Sum()} | {told} | {before.Memory / 1e6:0} | {highest / 1e6:0} | {after.Memory / 1e6:0} | {times.At(50):0.0} / {times.At(95):0.0}, {honest.Errors} |");
    }

    private static async Task<long> HighestAsync(BenchmarkHouse house, Task storm)
    {
        using var timer = new PeriodicTimer(Look);
        var highest = 0L;
        while (!storm.IsCompleted)
        {
            await timer.WaitForNextTickAsync();
            highest = Math.Max(highest, (await house.MeasureAsync()).Memory);
        }

        await storm;
        return highest;
    }
}
