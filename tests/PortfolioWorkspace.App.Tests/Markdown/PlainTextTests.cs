using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using PortfolioWorkspace.App.Markdown;

namespace PortfolioWorkspace.App.Tests.Markdown;

public sealed class PlainTextTests
{
    private static readonly MarkdownRenderer Renderer = new();

    [Theory]
    [InlineData("# Kop\n\nEen **vette** [link](https://a.example).", "Kop\nEen vette link.")]
    [InlineData("een\ntwee  \ndrie", "een twee drie")]
    [InlineData("- een\n- twee\n  - drie", "een\ntwee\ndrie")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "a\nb\n1\n2")]
    [InlineData("```\nx = 1\ny = 2\n```\n\nna", "x = 1\ny = 2\nna")]
    [InlineData("\\*niet vet\\* &amp; `a*b` <https://a.example>", "*niet vet* & a*b https://a.example")]
    [InlineData("[weg](javascript:alert(1)) ![beeld](/media/0192f0c4-7b4e-7c11-8b7e-3a1c5d2e9f00)", "weg ")]
    [InlineData("tekst\n\n[r]: https://a.example", "tekst")]
    [InlineData("- [x] klaar", "☑ klaar")]
    [InlineData("---", "")]
    [InlineData("", "")]
    public void The_text_is_what_a_reader_sees(string markdown, string text) => Assert.Equal(text, PlainText.Extract(markdown));

    [Theory]
    [InlineData("Ik zag - en dat was 3x - dat **zij**'t deed.", 9)]
    [InlineData("# Twee woorden\n\n| een | |\n|---|---|\n| | twee |", 4)]
    [InlineData("--- ... !", 0)]
    [InlineData("", 0)]
    public void Words_are_counted(string markdown, int words) => Assert.Equal(words, PlainText.WordCount(markdown));

    [Fact]
    public void A_text_beyond_the_limits_keeps_its_words() =>
        Assert.Equal(2, PlainText.WordCount("een\n\ntwee\n\n" + new string('[', 100_000)));

    [Fact]
    public void The_extracted_text_equals_the_text_of_the_page()
    {
        string[] pieces =
        [
            "# Kop *x*", "Een **vet** [link](https://a.example) en\nverder", "- a\n- b", "> citaat\n> meer", "| a | **b** |\n|---|---|\n| `1` | [2](/x) |", "```\ncode <b>\n\nregel\n```",
            "<b>ruw</b> &eacute; \\_", "[x](javascript:1) <https://a.example>", "1. een\n\n   los", "---", "- [ ] taak", "~~weg~~  \nhard",
        ];

        Gen.Int[0, pieces.Length - 1].Select(at => pieces[at]).Array[0, 8].Select(chosen => string.Join("\n\n", chosen)).Sample(markdown =>
        {
            var page = new HtmlParser().ParseDocument(Renderer.Render(markdown).Value);
            Assert.Equal(string.Concat(TextOf(page.Body!).Where(c => !char.IsWhiteSpace(c))), string.Concat(PlainText.Extract(markdown).Where(c => !char.IsWhiteSpace(c))));
        });
    }

    private static string TextOf(IElement element) =>
        element.Descendants<IText>().Aggregate(new StringBuilder(), (text, node) => text.Append(node.Data)).ToString();
}
