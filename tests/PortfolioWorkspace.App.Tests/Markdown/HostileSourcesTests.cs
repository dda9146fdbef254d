using System.Text;
using PortfolioWorkspace.App.Tests.Markdown.RoundTrip;

namespace PortfolioWorkspace.App.Tests.Markdown;

/// <summary>Stored text made to break the editor: it opens unchanged, or the editor says that it must not be opened as rich text.</summary>
public sealed class HostileSourcesTests(ITestOutputHelper output)
{
    private const int Size = 100_000;

    private static readonly Dictionary<string, string> Sources = new()
    {
        ["open brackets"] = Repeat("[", Size),
        ["pictures"] = Repeat("![", Size),
        ["half links"] = Repeat("[a](", Size),
        ["brackets in words"] = Repeat("[a ", Size),
        ["quotes"] = Repeat(">", Size),
        ["quotes apart"] = Repeat("> ", Size),
        ["quotes and lists"] = Repeat("> - ", Size),
        ["lists on a line"] = Repeat("- ", Size),
        ["numbers on a line"] = Repeat("1. ", Size),
        ["stars"] = Repeat("*", Size),
        ["opening stars"] = Repeat("*a ", Size),
        ["crossing marks"] = Repeat("**a_b ", Size),
        ["stars and lines"] = Repeat("*_", Size),
        ["tildes"] = Repeat("~~a", Size),
        ["backticks of every length"] = string.Concat(Enumerable.Range(1, 440).Select(length => "a" + new string('`', length))),
        ["pipes"] = Repeat("|", Size),
        ["rows"] = Repeat("a|\n", Size),
        ["tiny tables"] = Repeat("|a|\n|-|\n\n", Size),
        ["a wide table"] = Repeat("|a", 3200) + "\n" + Repeat("|-", 3200) + "\n" + Repeat("|\n", 3200),
        ["backslashes"] = Repeat("\\", Size),
        ["entities"] = Repeat("&", Size),
        ["references"] = Repeat("[a]: b\n", Size),
        ["headings below"] = Repeat("a\n=\n", Size),
        ["twenty thousand blocks"] = Repeat("- a\n\n# b\n\nc\n\n", 20_000 / 3 * 14),
        ["one long line"] = Repeat("een heel lange regel ", 1_000_000),
        ["deep quotes"] = Repeat("> ", 120) + "diep",
        ["deep lists"] = string.Concat(Enumerable.Range(0, 70).Select(depth => new string(' ', depth * 2) + "- diep\n")),
        ["deep marks"] = Repeat("*a **b ", 700) + Repeat("c** d*", 600),
        ["both directions"] = "links \u202erechts *\u2067vet\u2069* \u200b# \u200f- \u061c1. \u2028nieuw\u2029slot",
        ["zero width"] = "\u200b\u200b*\u200b*vet*\u200b* \ufeff- a\n\u200b\n\n\u2060",
        ["returns"] = "# kop\r\n\r\n- a\r\n- b\r\rslot\\\r\nnog *een\rregel*\r\n\r\n| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n",
        ["half a character"] = "a \ud800 b \udc00 *c\ud83d* | \udfff\n\n- \ud800",
        ["zeros"] = "a\0b *\0* \0# kop\n\0\n\n- \0a\n\n`\0`",
        ["controls"] = string.Concat(Enumerable.Range(1, 31).Select(code => $"a{(char)code}b *{(char)code}c* ")),
        ["nothing"] = "",
        ["white space"] = " \t\n \u00a0\n\t\t\n   ",
    };

    [Fact]
    public async Task A_hostile_text_is_unchanged_or_not_opened()
    {
        var answers = await Editor.ReadAsync(Sources.Values);

        var wrong = new Faults();
        foreach (var ((name, text), answer) in Sources.Zip(answers))
        {
            output.WriteLine($"{name,-28} {text.Length / 1000,5} kB {answer.Milliseconds,8:0} ms  {(answer.Survives ? "opens" : "plain text")}");
            if (answer.Survives)
                wrong.CheckUnchanged(name, text, answer);
            else if (answer.Failed is not null)
                wrong.Add(name, answer.Failed);
        }

        wrong.AssertNone();
    }

    private static string Repeat(string piece, int length) =>
        new StringBuilder(length + piece.Length).Insert(0, piece, length / piece.Length).ToString();
}
