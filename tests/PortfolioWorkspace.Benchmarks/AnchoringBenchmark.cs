using System.Diagnostics;
using System.Globalization;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Anchoring;
using PortfolioWorkspace.TestKit.Rewrites;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>How often a comment comes to stand at the right place in a rewritten text, how often at a wrong one without saying so, and how long that takes.</summary>
internal static class AnchoringBenchmark
{
    private const int Seeds = 20;

    public static async Task<int> RunAsync()
    {
        var first = CommentedRewrite.Create(1, RewriteGenerator.Shares[^1]);
        var clock = Stopwatch.StartNew();
        first.Find();
        var cold = clock.Elapsed.TotalMilliseconds;

        using var browser = Node.Missing is null ? new BrowserFinder() : null;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {Seeds} generated texts of 20 pages, 150 passages in each, at every level; the texts were written by somebody who had not seen the finder.
            The very first text after the start took {cold:0} ms. The browser's finder is measured in Node.js{(browser is null ? ", which is not installed here" : "")}.

            | paragraphs changed | right | wrong, and silently so | wrong, said to be a guess | not found though it is there | median ms | longest ms | browser, median ms | browser, longest ms |
            |---|---|---|---|---|---|---|---|---|
            """));
        foreach (var share in RewriteGenerator.Shares) _ = await RowAsync(share, browser);
        foreach (var share in RewriteGenerator.Shares) Console.WriteLine(await RowAsync(share, browser));
        return 0;
    }

    private static async Task<string> RowAsync(double share, BrowserFinder? browser)
    {
        List<Finding> findings = [];
        List<double> times = [], browserTimes = [];
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var rewrite = CommentedRewrite.Create(seed, share);
            var clock = Stopwatch.StartNew();
            var places = rewrite.Find();
            times.Add(clock.Elapsed.TotalMilliseconds);
            findings.AddRange(rewrite.Judge(places));
            if (browser is not null) browserTimes.Add((await browser.FindAsync(rewrite)).Milliseconds);
        }

        var (told, spent, inBrowser) = (new Findings(findings), Percentiles.Of(times), Percentiles.Of(browserTimes));
        return string.Create(CultureInfo.InvariantCulture,
            $"| {share:P0} | {told.Right:0.00} % | {told.SilentlyWrong:0.00} % | {told.WrongGuess:0.00} % | {told.Missed:0.00} % | {spent.At(50):0} | {spent.At(100):0} | {inBrowser.At(50):0} | {inBrowser.At(100):0} |");
    }
}
