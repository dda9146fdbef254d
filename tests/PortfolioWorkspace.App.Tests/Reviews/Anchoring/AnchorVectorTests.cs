using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.App.Tests.Reviews.Anchoring;

public sealed class AnchorVectorTests
{
    private static readonly MarkdownRenderer Renderer = new();

    public static TheoryData<string> Texts => [.. AnchorVectors.All.Texts.Select(text => text.Name)];

    public static TheoryData<string> Projections => [.. AnchorVectors.All.Projections.Select(projection => projection.Name)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_has_the_agreed_words_blocks_and_page(string name)
    {
        var text = AnchorVectors.All.Texts.Single(t => t.Name == name);
        Assert.Equal(text.Plain, PlainText.Extract(text.Markdown));
        Assert.Equal(text.Starts, PlainText.Blocks(text.Markdown).Select(block => block.Start));
        Assert.All(PlainText.Blocks(text.Markdown), block => Assert.Equal(block.Text, text.Plain.Substring(block.Start, block.Text.Length)));
        Assert.Equal(text.Html, Renderer.Render(text.Markdown).Value);
    }

    [Theory]
    [MemberData(nameof(Projections))]
    public void A_passage_is_found_where_agreed(string name)
    {
        var vector = AnchorVectors.All.Projections.Single(p => p.Name == name);
        var (source, target) = (PlainText.Extract(vector.Source), PlainText.Extract(vector.Target));
        var start = Enumerable.Range(0, vector.Occurrence).Aggregate(-1, (at, _) => source.IndexOf(vector.Quote, at + 1, StringComparison.Ordinal));
        var found = Assert.Single(AnchorFinder.Project(source, target, [PassageAnchor.On(source, start, start + vector.Quote.Length)!]));
        Assert.Equal(vector.Place, found.Place.ToString(), ignoreCase: true);
        Assert.Equal((vector.Start, vector.End, vector.Found), (found.Start, found.End, target[found.Start..found.End]));
    }
}
