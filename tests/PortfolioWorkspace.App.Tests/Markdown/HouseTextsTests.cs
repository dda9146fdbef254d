using PortfolioWorkspace.App.Tests.Markdown.RoundTrip;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests.Markdown;

/// <summary>The texts that we bring ourselves, templates and the reports of the demonstration, go through the editor unchanged.</summary>
public sealed class HouseTextsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_text_of_the_house_stays_the_same_page()
    {
        var files = Directory.EnumerateFiles(Repository.Seeds, "*.md", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != "README.md").Order(StringComparer.Ordinal).ToList();
        var texts = files.Select(File.ReadAllText).ToList();

        var answers = await Editor.ReadAsync(texts);

        var wrong = new Faults();
        foreach (var (file, (text, answer)) in files.Zip(texts.Zip(answers)))
            wrong.CheckUnchanged(Path.GetFileName(file), text, answer);
        output.WriteLine($"{files.Count} texts, {wrong.Count} wrong");
        Assert.True(files.Count >= 30);
        wrong.AssertNone();
    }
}
