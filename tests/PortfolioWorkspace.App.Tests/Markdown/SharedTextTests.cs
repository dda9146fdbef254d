using PortfolioWorkspace.App.Markdown;

namespace PortfolioWorkspace.App.Tests.Markdown;

/// <summary>A text without its private passages: nothing of them is left, nothing else moves, and every place is found back.</summary>
public sealed class SharedTextTests
{
    private const string Whole = "## Verloop\n\nDit mag iedereen lezen.\n\nDit is voor *jou* alleen.\n\nEn dit ook.\n\n## Inzicht\n\nIk zag iets.\n";

    private static readonly string[] Parts =
    [
        "## Een kop", "Een **gewone** alinea met een [link](https://example.org/x).", "- een\n- twee\n  - dieper\n- drie", "1. eerst\n2. dan", "- [ ] nog\n- [x] klaar",
        "> een citaat\n>\n> in twee delen", "| Wie | Wat |\n| --- | --- |\n| Roos | vraagt |\n| Bram | zwijgt |", "---", "Regel een  \nregel twee", "    let x = 1;\n    let y = 2;", "```\ncode\n\nnog code\n```", "![Foto](/fotos/0197a000-0000-7000-8000-000000000001)", "### Dieper",
        "\\# geen kop \\[…\\] en &amp; 1\\. iets",
    ];

    [Fact]
    public void Passages_side_by_side_are_one_gap_and_the_rest_is_as_it_was()
    {
        var shared = SharedText.Of(Whole, [2, 3])!;

        Assert.Equal("Verloop\nDit mag iedereen lezen.\n[…]\nInzicht\nIk zag iets.", PlainText.Extract(shared.Markdown));
        Assert.DoesNotContain("alleen", shared.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_is_found_in_the_other_text_and_none_is_given_for_what_is_private()
    {
        var shared = SharedText.Of(Whole, [2, 3])!;
        var (full, rest) = (PlainText.Extract(Whole), PlainText.Extract(shared.Markdown));

        Assert.Equal(Of(rest, "zag iets"), shared.FromFull(Of(full, "zag iets").Start, Of(full, "zag iets").End));
        Assert.Equal(Of(full, "zag iets"), shared.ToFull(Of(rest, "zag iets").Start, Of(rest, "zag iets").End));
        Assert.Equal(Of(full, "Dit is voor jou alleen.\nEn dit ook."), shared.ToFull(Of(rest, "[…]").Start, Of(rest, "[…]").End));
        Assert.Null(shared.FromFull(Of(full, "jou").Start, Of(full, "jou").End));
        Assert.Null(shared.FromFull(Of(full, "lezen.\nDit").Start, Of(full, "lezen.\nDit").End));
    }

    [Fact]
    public void Whatever_stands_next_to_it_nothing_of_a_private_passage_is_left()
    {
        var choice = new Random(20261126);
        foreach (var round in Enumerable.Range(0, 2_000))
        {
            // Paragraphs between the others keep two lists from becoming one, so that the order of the parts is that of the blocks.
            var parts = Enumerable.Range(0, choice.Next(1, 12)).Select(i => i % 2 == 1 ? $"Vaste alinea {i}." : Parts[choice.Next(Parts.Length)]).ToList();
            List<int> hidden = [.. Enumerable.Range(0, parts.Count).Where(i => i % 2 == 1 || parts[i] == "---").Where(_ => choice.Next(2) == 0)];
            foreach (var i in hidden) parts[i] = $"Geheim{i} van *hier* tot daar.";
            var text = string.Join("\n\n", parts) + "\n";

            var shared = SharedText.Of(text, hidden);

            Assert.True(shared is not null, $"round {round}:\n{text}");
            Assert.DoesNotContain("Geheim", shared.Markdown, StringComparison.Ordinal);
            Assert.Equal(PlainText.Blocks(text).Count(b => !b.Text.Contains("Geheim", StringComparison.Ordinal)), PlainText.Blocks(shared.Markdown).Count(b => b.Text != SharedText.Gap));
        }
    }

    [Theory]
    [InlineData("- een\n- twee")]
    [InlineData("1. eerst\n2. dan")]
    [InlineData("| a | b |\n| --- | --- |\n| c | d |")]
    [InlineData("> een citaat")]
    [InlineData("```\ncode\n```")]
    [InlineData("![Foto](/fotos/0197a000-0000-7000-8000-000000000001)")]
    public void Every_kind_of_block_can_be_left_out(string block)
    {
        var shared = SharedText.Of($"Voor.\n\n{block}\n\nNa.\n", [1])!;
        Assert.Equal("Voor.\n[…]\nNa.", PlainText.Extract(shared.Markdown));
        Assert.DoesNotContain(block, shared.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_part_leans_on_cannot_be_left_out()
    {
        Assert.Null(SharedText.Of("Zie [het plan][p].\n\nGeheim.\n\n[p]: https://example.org/plan\n", [1]));
        Assert.Null(SharedText.Of(string.Concat(Enumerable.Repeat("> ", 200)) + "diep\n", [0]));
    }

    [Fact]
    public void What_is_for_the_leercoach_stands_apart_for_who_reads_it_without_a_word_more_in_the_text()
    {
        var html = new MarkdownRenderer().Render(Whole, [2, 3], "Alleen voor \"jou\"").Value;

        Assert.Contains("<div class=\"apart\" role=\"group\" aria-label=\"Alleen voor &quot;jou&quot;\" data-label=\"Alleen voor &quot;jou&quot;\">\n<p>Dit is voor <em>jou</em> alleen.</p>\n<p>En dit ook.</p>\n</div>", html, StringComparison.Ordinal);
        Assert.Equal(new MarkdownRenderer().Render(Whole).Value.Replace("\n", "", StringComparison.Ordinal), Strip(html));

        static string Strip(string html) => System.Text.RegularExpressions.Regex.Replace(html, "</?div[^>]*>", "").Replace("\n", "", StringComparison.Ordinal);
    }

    private static (int Start, int End) Of(string text, string part)
    {
        var start = text.IndexOf(part, StringComparison.Ordinal);
        return (start, start + part.Length);
    }
}
