using System.Diagnostics;
using System.Globalization;
using PortfolioWorkspace.TestKit.Anchoring;
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
        List<Finding> findings = [];
        List<double> times = [];
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var rewrite = CommentedRewrite.Create(seed, share);
            var clock = Stopwatch.StartNew();
            var places = rewrite.Find();
            times.Add(clock.Elapsed.TotalMilliseconds);
            findings.AddRange(rewrite.Judge(places));
        }

        var (told, spent) = (new Findings(findings), Percentiles.Of(times));
        return string.Create(CultureInfo.InvariantCulture,
            $"| {share:P0} | {told.Right:0.00} % | {told.SilentlyWrong:0.00} % | {told.WrongGuess:0.00} % | {told.Missed:0.00} % | {spent.At(50):0} | {spent.At(100):0} |");
    }
}
