using System.Diagnostics;
using System.Globalization;
using PortfolioWorkspace.App.Documents.Comparing;
using PortfolioWorkspace.App.Markdown;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>How long a reader waits for a text, and for what changed in it: ordinary reports, and the worst that is still shown with its formatting.</summary>
internal static class ReadingBenchmark
{
    private const int Times = 9, LettersOnPage = 3_500, ElementsAtMost = 49_000;

    public static Task<int> RunAsync()
    {
        Console.WriteLine("""
            | what | kB | median ms | longest ms |
            |---|---|---|---|
            """);
        var renderer = new MarkdownRenderer();
        foreach (var pages in new[] { 20, 100 })
        {
            var text = Pages(pages, 0);
            Row($"{pages} pages, rendered", text, () => renderer.Render(text).Value.Length);
            foreach (var percent in new[] { 1, 10, 50, 100 })
            {
                var next = Rewritten(text, percent);
                Row($"{pages} pages, {percent} % of the paragraphs rewritten, compared", text, () => Comparison.Of(text, next).Blocks.Count);
            }
        }

        var crowded = string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("*a* ", 99)) + "\n\n", ElementsAtMost / 100));
        Row("as many elements as are allowed, rendered", crowded, () => renderer.Render(crowded).Value.Length);
        var blocks = string.Concat(Enumerable.Repeat("a\n\n", ElementsAtMost / 2));
        Row("as many paragraphs, rendered", blocks, () => renderer.Render(blocks).Value.Length);
        return Task.FromResult(0);
    }

    private static string Pages(int pages, int seed)
    {
        var text = "";
        for (var i = seed; text.Length < pages * LettersOnPage; i++) text += $"## Deel {i}\n\n{new LivingText(i).Next()}";
        return text;
    }

    private static string Rewritten(string text, int percent)
    {
        var (chance, other) = (new Random(percent), Pages(100, 500).Split("\n\n"));
        return string.Join("\n\n", text.Split("\n\n").Select((paragraph, i) => chance.Next(100) < percent ? other[i % other.Length] : paragraph));
    }

    private static void Row(string what, string text, Func<int> work)
    {
        var times = Percentiles.Of(Enumerable.Range(0, Times).Select(_ =>
        {
            var clock = Stopwatch.StartNew();
            GC.KeepAlive(work());
            return clock.Elapsed.TotalMilliseconds;
        }));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {text.Length / 1000.0:0} | {times.At(50):0} | {times.At(100):0} |"));
    }
}
