using PortfolioWorkspace.App.Tests.Markdown.RoundTrip;

namespace PortfolioWorkspace.App.Tests.Markdown;

/// <summary>Ten thousand documents against the page that the server makes of them.</summary>
public sealed class GeneratedDocumentsTests(ITestOutputHelper output)
{
    private const int Many = 10_000;

    [Fact]
    public async Task A_document_on_screen_is_the_document_on_the_page()
    {
        var writer = new WrittenAtRandom(20261126);
        var documents = Enumerable.Range(0, Many).Select(_ => writer.Document()).ToList();

        var answers = await Editor.WriteAsync(documents);

        var wrong = new Faults();
        foreach (var (at, (document, answer)) in documents.Zip(answers).Index())
        {
            wrong.CheckSettled($"document {at}", answer);
            if (answer.Failed is null && WordsOf(document) != WordsOf(answer.Shown!))
                wrong.Add($"document {at}", $"typed\n{WordsOf(document)}\non screen\n{WordsOf(answer.Shown!)}");
        }

        output.WriteLine($"{documents.Count} documents, {answers.Sum(answer => answer.Written.Length) / 1000} kB, {wrong.Count} wrong");
        wrong.AssertNone();
    }

    private static string WordsOf(Piece piece) => piece.Text ?? string.Concat((piece.Content ?? []).Select(WordsOf));
}
