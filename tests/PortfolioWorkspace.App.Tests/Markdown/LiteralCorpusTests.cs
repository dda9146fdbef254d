using System.Text.Json;
using PortfolioWorkspace.App.Tests.Markdown.RoundTrip;

namespace PortfolioWorkspace.App.Tests.Markdown;

/// <summary>Whatever somebody types, wherever she types it, is what a reader sees.</summary>
public sealed class LiteralCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public async Task What_is_typed_is_what_is_shown()
    {
        var texts = Corpus.Literal();
        var typed = texts.SelectMany(_ => Places.All, (text, place) => (Text: text, Place: place.Key, Document: place.Value(text))).ToList();

        var answers = await Editor.WriteAsync(typed.Select(each => each.Document));

        var wrong = new Faults();
        foreach (var (each, answer) in typed.Zip(answers))
        {
            var what = $"{JsonSerializer.Serialize(each.Text)} as {each.Place}";
            wrong.Check(what, answer, OutlineOfDocument.Of(each.Document));
        }

        output.WriteLine($"{texts.Count} texts in {Places.All.Count} places: {typed.Count} contexts, {wrong.Count} wrong");
        Assert.True(texts.Count >= 500);
        wrong.AssertNone();
    }
}
