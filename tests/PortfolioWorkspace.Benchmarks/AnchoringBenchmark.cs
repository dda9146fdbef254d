using System.Diagnostics;
using System.Globalization;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.Domain.Reviews.Anchoring;
using PortfolioWorkspace.TestKit.Rewrites;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>How often a comment comes to stand at the right place in a rewritten text, how often at a wrong one without saying so, and how long that takes.</summary>
internal static class AnchoringBenchmark
{
    private const int Seeds = 20;

    public static Task<int> RunAsync()
    {
        Console.WriteLine($"""
            {Seeds} generated texts of 20 pages, 150 passages in each, at every level; the texts were written by somebody who had not seen the finder.

            | paragraphs changed | right | wrong, and silently so | wrong, said to be a guess | not found though it is there | median ms | longest ms |
            |---|---|---|---|---|---|---|
            """);
        foreach (var share in RewriteGenerator.Shares) _ = RowOf(share);
        foreach (var share in RewriteGenerator.Shares) Console.WriteLine(RowOf(share));
        return Task.FromResult(0);
    }

    private static string RowOf(double share)
    {
        List<(Verdict Verdict, Place Place)> told = [];
        List<double> times = [];
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var text = RewriteGenerator.Create(seed, share);
            var (before, after) = (PlainText.Extract(text.Before), PlainText.Extract(text.After));
            var anchors = text.Passages.Select(p => PassageAnchor.On(before, p.Start, p.End)!).ToList();
            var clock = Stopwatch.StartNew();
            var places = AnchorFinder.Project(before, after, anchors);
            times.Add(clock.Elapsed.TotalMilliseconds);
            var verdicts = Judge.Verdicts(text.Passages, [.. places.Select(p => p.Place == Place.Gone ? (Answer?)null : new Answer(p.Start, p.End))]);
            told.AddRange(verdicts.Zip(places, (verdict, place) => (verdict, place.Place)));
        }

        string Part(Func<(Verdict Verdict, Place Place), bool> which) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * told.Count(which) / told.Count:0.00} %");
        var spent = Percentiles.Of(times);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {share:P0} | {Part(t => t.Verdict == Verdict.Right)} | {Part(t => t.Verdict == Verdict.Wrong && t.Place != Place.Likely)} | {Part(t => t.Verdict == Verdict.Wrong && t.Place == Place.Likely)} | {Part(t => t.Verdict == Verdict.Missed)} | {spent.At(50):0} | {spent.At(100):0} |");
    }
}
