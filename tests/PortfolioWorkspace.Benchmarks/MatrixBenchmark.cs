using System.Diagnostics;
using System.Globalization;
using System.Net;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>How long a trainer waits for the overview of a group: what the server reads and weighs, and the whole page; a small group and a large one, alone and in a house of ten thousand.</summary>
internal static class MatrixBenchmark
{
    private const int WarmUp = 15;

    public static async Task<int> RunAsync(BenchmarkSettings settings)
    {
        var times = Math.Max(20, (int)settings.Length.TotalSeconds * 5);
        Console.WriteLine($"""
            {settings.Database}, {times} times each; ten pieces of evidence for each person
            | people in the group | in the whole house | what | p50 ms | p95 ms |
            |---|---|---|---|---|
            """);
        foreach (var (people, others) in new[] { (12, 0), (1_000, 0), (12, 9_988), (1_000, 9_000) })
        {
            await using var database = await TestDatabase.CreateAsync(settings.Database);
            await using var filled = await MatrixHouse.FillAsync(database, people, others);
            using var process = HouseProcess.Start(database.Options.DataFolder, BenchmarkHouse.SettingsFor(database));
            var house = await process.ListeningAsync();
            using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
            await browser.SignInAsync(house, filled.Trainer);
            browser.DefaultRequestHeaders.Add("Accept", "text/html");

            await RowAsync(people, others, "read and weighed", times, async () =>
            {
                await using var trainer = filled.AsTrainer();
                var view = (await trainer.Get<ReadCohort>().RunAsync(filled.Cohort)).Value ?? throw new InvalidOperationException("The trainer may not see the group.");
                if (view.Members.Count != people) throw new InvalidOperationException($"The overview holds {view.Members.Count} people.");
            });
            await RowAsync(people, others, "whole page over HTTP", times, async () =>
            {
                using var answer = await browser.GetAsync(new Uri(house, $"/groepen/{filled.Cohort}"));
                await answer.Content.ReadAsByteArrayAsync();
                if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"The page was answered with {answer.StatusCode}.");
            });
            await process.StopAsync();
        }

        return 0;
    }

    private static async Task RowAsync(int people, int others, string what, int times, Func<Task> work)
    {
        List<double> all = [];
        for (var i = -WarmUp; i < times; i++)
        {
            var clock = Stopwatch.StartNew();
            await work();
            if (i >= 0) all.Add(clock.Elapsed.TotalMilliseconds);
        }

        var spent = Percentiles.Of(all);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {people} | {people + others} | {what} | {spent.At(50):0.0} | {spent.At(95):0.0} |"));
    }
}
