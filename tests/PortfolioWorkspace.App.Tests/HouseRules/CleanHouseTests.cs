using System.Text.RegularExpressions;
using System.Xml.Linq;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests.HouseRules;

/// <summary>Habits of the house that keep it safe, testable and readable.</summary>
public sealed class CleanHouseTests
{
    private const int MaxLines = 220;

    [Fact]
    public void Time_comes_from_the_clock_that_was_handed_in() =>
        Nowhere(Source.Product, @"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b", ".cs", ".razor");

    [Fact]
    public void Ids_are_ordered_by_time() =>
        Nowhere(Source.Product, @"\bId = Guid\.NewGuid\(", ".cs", ".razor");

    [Fact]
    public void Html_enters_a_page_in_one_place() =>
        Assert.InRange(Source.Product.Where(s => s.IsKind(".cs", ".razor")).Count(s => s.Hits(new Regex(@"\bMarkupString\b|\bAddMarkupContent\b")).Any()), 0, 1);

    [Fact]
    public void The_browser_module_builds_nodes_and_no_html() =>
        Nowhere(Source.Product, @"\b(innerHTML|outerHTML)\s*=|\binsertAdjacentHTML\b|\bdocument\.write\b|\beval\(", ".ts");

    /// <summary>The compiler takes away a space that stands alone at the edge of a block; two sentences would touch. It is written as <c>@(" ")</c>.</summary>
    [Fact]
    public void Sentences_do_not_touch() =>
        Nowhere(Source.Product, @"<text> +(@|<)|[\]).\w] @(if|foreach) \(", ".razor");

    [Fact]
    public void Nothing_unfinished_is_called_done()
    {
        const string pattern = "\\b(TO" + "DO|FIX" + "ME|HA" + "CK)\\b|NotImplemented" + "Exception";
        Found.Nothing(Source.Product.Concat(Source.Tests).SelectMany(s => s.Lines.Select((line, i) => (line, i)).Where(l => Regex.IsMatch(l.line, pattern)).Select(l => $"{s.Path}:{l.i + 1}")));
    }

    [Fact]
    public void No_test_waits_for_a_clock() =>
        Nowhere(Source.Tests, "\\bThread\\.Sle" + "ep\\b|\\bTask\\.Del" + "ay\\b|\\bWaitForTimeo" + "ut", ".cs");

    [Fact]
    public void No_file_is_longer_than_can_be_read() =>
        Found.Nothing(Source.Product.Where(s => s.IsKind(".cs", ".razor", ".ts") && !s.IsKind(".test.ts") && s.Lines.Count > MaxLines).Select(s => $"{s.Path}: {s.Lines.Count}"));

    [Fact]
    public void Every_text_is_there_in_both_languages()
    {
        var texts = Directory.GetFiles(Repository.At("src", "PortfolioWorkspace.Web", "Texts"), "*.resx");
        var dutch = texts.Where(t => !t.EndsWith(".en.resx", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(dutch);
        Assert.Equal(texts.Length, dutch.Count * 2);

        foreach (var nl in dutch)
        {
            var (words, english) = (Words(nl), Words(Path.ChangeExtension(nl, ".en.resx")));
            Assert.Equal([.. words.Keys.Order(StringComparer.Ordinal)], english.Keys.Order(StringComparer.Ordinal));
            Found.Nothing(words.Concat(english).Where(w => string.IsNullOrWhiteSpace(w.Value)).Select(w => $"{Path.GetFileName(nl)}: {w.Key}"));
            Found.Nothing(words.Keys.Where(k => Slots(words[k]) != Slots(english[k])).Select(k => $"{Path.GetFileName(nl)}: {k}"));
        }

        static Dictionary<string, string> Words(string file) => XDocument.Load(file).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

        static string Slots(string text) => string.Join(' ', Regex.Matches(text, @"\{\d").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));
    }

    private static void Nowhere(IEnumerable<Source> sources, string pattern, params string[] kinds) =>
        Found.Nothing(sources.Where(s => s.IsKind(kinds)).SelectMany(s => s.Hits(new Regex(pattern))));
}
