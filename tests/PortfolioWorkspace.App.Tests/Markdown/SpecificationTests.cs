using System.Text.Json;
using PortfolioWorkspace.App.Tests.Markdown.RoundTrip;

namespace PortfolioWorkspace.App.Tests.Markdown;

/// <summary>Markdown that was not written in the editor stays what it was when somebody opens and saves it there.</summary>
public sealed class SpecificationTests(ITestOutputHelper output)
{
    /// <summary>Of the 563 examples without raw HTML; the list of differences may not quietly grow past it.</summary>
    private const int MustBeIdentical = 515;

    /// <summary>Raw HTML is banned; what the examples call raw HTML is text with us, so those are tried too but not counted.</summary>
    [Fact]
    public async Task Opening_and_saving_an_example_changes_only_what_is_listed()
    {
        var examples = Corpus.Specification();
        var answers = await Editor.ReadAsync(examples.Select(example => example.Markdown));
        var listed = Corpus.KnownDifferences();

        var different = new HashSet<int>();
        var wrong = new Faults();
        foreach (var (example, answer) in examples.Zip(answers))
        {
            var (before, after) = (Page.Comparable(example.Markdown), Page.Comparable(answer.Written));
            if (answer.Failed is not null || before != after)
            {
                different.Add(example.Number);
                if (!listed.ContainsKey(example.Number))
                    wrong.Add($"example {example.Number} ({example.Section}) {JsonSerializer.Serialize(example.Markdown)}", $"{answer.Failed}stored as\n{answer.Written}\nwas\n{before}\nbecame\n{after}");
            }
            else if (answer.Again != answer.Written)
            {
                wrong.Add($"example {example.Number} {JsonSerializer.Serialize(example.Markdown)}", $"stored as\n{answer.Written}\nand after opening as\n{answer.Again}");
            }
        }

        foreach (var (number, why) in listed.Where(each => !different.Contains(each.Key)))
            wrong.Add($"example {number}", $"is identical now; take it from the list ({why})");
        var counted = examples.Where(example => !example.Raw).ToList();
        var identical = counted.Count(example => !different.Contains(example.Number));
        output.WriteLine($"{identical} of {counted.Count} examples without raw HTML are identical; of all {examples.Count} {examples.Count - different.Count}");
        wrong.AssertNone();
        Assert.True(identical >= MustBeIdentical, $"{identical} of {counted.Count} are identical");
    }
}
