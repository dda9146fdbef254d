using PortfolioWorkspace.App.Tests.Markdown.RoundTrip;
using static PortfolioWorkspace.App.Tests.Markdown.RoundTrip.Piece;

namespace PortfolioWorkspace.App.Tests.Markdown;

/// <summary>Bold, italic and struck on ten thousand selections, within words and across punctuation, against the page.</summary>
public sealed class SelectionTests(ITestOutputHelper output)
{
    private const int Many = 10_000;

    [Fact]
    public async Task Marks_on_any_selection_never_show_their_signs()
    {
        var writer = new WrittenAtRandom(3);
        var selections = Enumerable.Range(0, Many).Select(_ => Selected(writer)).ToList();

        var answers = await Editor.WriteAsync(selections.Select(each => Doc(P(each.Inline))));

        var (wrong, signs, moved) = (new Faults(), 0, 0);
        foreach (var ((text, inline), answer) in selections.Zip(answers))
        {
            wrong.CheckSettled(text, answer);
            if (Signs(OutlineOfPage.Of(Page.Of(answer.Written))) != Signs(text))
                signs++;
            if (answer.Shown is { } shown && OutlineOfDocument.Of(shown) != OutlineOfDocument.Of(Doc(P(inline))))
                moved++;
        }

        output.WriteLine($"{selections.Count} paragraphs, marks moved in {moved}, {signs} with literal signs, {wrong.Count} wrong");
        Assert.True(moved is > 0 and < Many / 2, $"{moved} moved");
        Assert.Equal(0, signs);
        wrong.AssertNone();
    }

    private static (string Text, Piece[] Inline) Selected(WrittenAtRandom writer)
    {
        var text = writer.Sentence(3 + writer.Roll(8));
        var letters = text.EnumerateRunes().Select(rune => (Sign: rune.ToString(), Marks: new SortedSet<string>(StringComparer.Ordinal))).ToArray();
        for (var left = 1 + writer.Roll(4); left > 0; left--)
        {
            var (one, other) = (writer.Roll(letters.Length), writer.Roll(letters.Length));
            string mark = writer.Roll(3) switch { 0 => "em", 1 => "strike", _ => "strong" };
            foreach (var letter in letters.AsSpan(Math.Min(one, other), Math.Abs(one - other) + 1))
                letter.Marks.Add(mark);
        }

        return (text, Joined(letters.Select(letter => T(letter.Sign, [.. letter.Marks.Select(name => new Mark(name))]))));
    }

    private static string Signs(string text) => string.Concat(text.Where(sign => sign is '*' or '~' or '_'));
}
