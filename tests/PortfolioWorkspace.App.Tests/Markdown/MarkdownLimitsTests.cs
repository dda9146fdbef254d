using System.Net;
using System.Text;
using PortfolioWorkspace.App.Markdown;

namespace PortfolioWorkspace.App.Tests.Markdown;

/// <summary>Texts made to keep a reader busy; each of these took seconds to minutes, or threw, before there were limits.</summary>
public sealed class MarkdownLimitsTests
{
    private const int Size = 100_000;

    private static readonly MarkdownRenderer Renderer = new();

    public static TheoryData<string> Repeated =>
    [
        "[", ">", "> ", "*a ", "**a_b ", "a**b_c*", "~~a", "*_", "![", "[a](", "[a ", "<a b=\"", "<![CDATA[", "1. ", "> - ", "|", "a|\n", "|\n", "`|", "[a]: b\n",
        "\\", "&", "] ", "# a [\n", "a\u00A0\n\u00A0\n**b_c*", "\r**b_c*\r", "- a\n", "- a\n\n", ":-\n", "a  \n",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_pathological_text_comes_back_as_plain_paragraphs(string piece)
    {
        var text = Repeat(piece, Size);

        var html = Renderer.Render(text).Value;

        Assert.StartsWith("<p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<", html.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(piece.Trim()), html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_explodes_into_cells_comes_back_as_plain_paragraphs()
    {
        var text = Repeat("|a", 3200) + "\n" + Repeat("|-", 3200) + "\n" + Repeat("|\n", 3200);

        Assert.DoesNotContain("<table>", Renderer.Render(text).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(70, false)]
    public void Nesting_is_read_to_a_limit(int depth, bool read)
    {
        var html = Renderer.Render(Repeat("> ", depth * 2) + "diep").Value;

        Assert.Equal(read, html.Contains("<blockquote>", StringComparison.Ordinal));
        Assert.Contains("diep", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_over_one_megabyte_comes_back_as_plain_paragraphs()
    {
        var fits = Repeat("é **b**\n\n", 64 * 1024);
        var over = fits + new string('é', 512 * 1024);

        Assert.Contains("<strong>", Renderer.Render(fits).Value, StringComparison.Ordinal);
        Assert.DoesNotContain("<strong>", Renderer.Render(over).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_very_many_blocks_is_read_whole()
    {
        var html = Renderer.Render(Repeat("*a*\n\n", 100_000)).Value;

        Assert.Equal(20_000, html.Split("<p><em>a</em></p>").Length - 1);
    }

    [Theory]
    [InlineData("a\n=\n", "<h2>")]
    [InlineData("# a\n", "<h2>")]
    [InlineData("- a\n\n1. b\n\n", "<li>")]
    [InlineData("> a\n\n", "<blockquote>")]
    [InlineData("---\n", "<hr>")]
    [InlineData("|a|\n|-|\n\n", "<table>")]
    [InlineData("`a` *b* <https://a.example>\n\n", "<code>")]
    public void A_megabyte_of_small_parts_comes_back_as_plain_paragraphs(string piece, string element)
    {
        var few = Renderer.Render(Repeat(piece, 10_000)).Value;
        var many = Renderer.Render(Repeat(piece, 1_000_000)).Value;

        Assert.Contains(element, few, StringComparison.Ordinal);
        Assert.DoesNotContain(element, many, StringComparison.Ordinal);
        Assert.StartsWith("<p>", many, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_paragraphs_are_escaped()
    {
        var html = Renderer.Render("<script>alert(1)</script>\n\nVerder & klaar " + Repeat("[", Size)).Value;

        Assert.StartsWith("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>Verder &amp; klaar [", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_ordinary_document_is_read()
    {
        var table = "| Datum | Wat | Met | Uren | Noot |\n|---|---|---|---|---|\n" + string.Concat(Enumerable.Range(1, 500).Select(row => $"| {row} mei | *gesprek* | [A](https://a.example) | {row} | - |\n"));
        var text = string.Join("\n\n", Enumerable.Repeat("# Kop\n\nEen alinea met **nadruk**, een [link](https://a.example) en _meer_ tekst.\n\n- een\n- twee", 800)) + "\n\n" + table;

        var html = Renderer.Render(text).Value;

        Assert.Equal(800, html.Split("<h2>").Length - 1);
        Assert.Equal(501, html.Split("<tr>").Length - 1);
    }

    private static string Repeat(string piece, int length) =>
        new StringBuilder(length + piece.Length).Insert(0, piece, length / piece.Length).ToString();
}
