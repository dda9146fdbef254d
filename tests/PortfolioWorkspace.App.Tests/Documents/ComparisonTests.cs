using CsCheck;
using PortfolioWorkspace.App.Documents.Comparing;

namespace PortfolioWorkspace.App.Tests.Documents;

/// <summary>What differs between two texts, and that nothing of either gets lost in telling it.</summary>
public sealed class ComparisonTests
{
    private static readonly Gen<string> Word = AnyOf("de", "school", "zag", "Robin", "*even*", "**stil**", "lachte.", "1.", "2026", "a\\|b", "é", "🎨", "[link](https://example.org)", "`code`", "~~weg~~", "ja,", "nee");

    private static readonly Gen<string> Block = Gen.Select(AnyOf("", "", "", "## ", "### ", "- ", "> ", "1. "), Word.Array[0, 12]).Select((mark, words) => mark + string.Join(' ', words));

    private static readonly Gen<string[]> Text = Block.Array[0, 14];

    /// <summary>A text and what became of it: blocks dropped, put in, moved and rewritten.</summary>
    private static readonly Gen<(string Old, string New)> Edited = Gen.Select(Text, Text, Gen.Int[0, 14], Gen.Int[0, 14], Word)
        .Select((old, other, from, to, word) =>
        {
            var next = old.Take(from).Concat(other.Take(to % 4)).Concat(old.Skip(Math.Min(from, to)).Select((b, i) => i % 3 == 0 ? $"{b} {word}" : b));
            return (string.Join("\n\n", old), string.Join("\n\n", next));
        });

    [Fact]
    public void Without_what_was_removed_it_is_the_new_text_and_without_what_was_added_the_old() => Edited.Sample(texts =>
    {
        var compared = Comparison.Of(texts.Old, texts.New);
        Assert.Equal(Texts(texts.New), Left(compared, BlockChange.Removed, PieceChange.Removed));
        Assert.Equal(Texts(texts.Old), Left(compared, BlockChange.Added, PieceChange.Added));
    }, iter: 2_000);

    [Fact]
    public void A_text_is_the_same_as_itself() => Text.Sample(blocks => Assert.True(Comparison.Of(string.Join("\n\n", blocks), string.Join("\n\n", blocks)).IsSame));

    [Fact]
    public void Added_and_removed_blocks_are_counted_per_heading()
    {
        var compared = Comparison.Of("## Visie\n\nWij zien kunst.\n\n## Aanpak\n\nElke week een les.\n\nEen bezoek per jaar.\n", "## Visie\n\nWij zien kunst.\n\nEn muziek maken we samen.\n\nIeder kind doet mee.\n\n## Aanpak\n\nElke week een les.\n");
        Assert.Equal([new SectionChange("Visie", BlockChange.Added, 2), new SectionChange("Aanpak", BlockChange.Removed, 1)], compared.Sections);
    }

    [Fact]
    public void Inside_a_block_only_the_words_that_changed_are_marked()
    {
        var block = Assert.Single(Comparison.Of("De leraar zag dat Robin stil werd.", "De leraar hoorde dat Robin heel stil werd.").Blocks);
        Assert.Equal(BlockChange.Changed, block.Change);
        Assert.Equal("De leraar [-zag-]{+hoorde+} dat Robin{+ heel+} stil werd.", string.Concat(block.Pieces.Select(Shown)));
    }

    [Fact]
    public void Rewritten_words_beside_each_other_read_as_one_change()
    {
        var block = Assert.Single(Comparison.Of("We gaan morgen vroeg weg met de hele klas van school.", "We gaan vanavond laat weg met de hele klas van school.").Blocks);
        Assert.Equal("We gaan [-morgen vroeg-]{+vanavond laat+} weg met de hele klas van school.", string.Concat(block.Pieces.Select(Shown)));
    }

    [Theory]
    [InlineData("Een **vet** woord.", "Een vet woord.")]
    [InlineData("## Kop\n\nTekst.", "### Kop\n\nTekst.")]
    [InlineData("- Een punt", "Een punt")]
    [InlineData("~~Weg~~ ermee.", "Weg ermee.")]
    public void Only_formatting_is_told_apart(string old, string next)
    {
        var compared = Comparison.Of(old, next);
        Assert.False(compared.IsSame);
        Assert.All(compared.Sections, s => Assert.Equal(BlockChange.Formatted, s.Change));
    }

    [Theory]
    [InlineData("*Schuin* en __vet__.", "_Schuin_ en **vet**.")]
    [InlineData("* punt", "- punt")]
    [InlineData("Twee\nregels.", "Twee\nregels.\n\n")]
    public void Another_way_to_write_the_same_is_no_change(string old, string next) => Assert.True(Comparison.Of(old, next).IsSame);

    [Fact]
    public void A_picture_or_a_rule_that_goes_is_a_change()
    {
        Assert.Equal(BlockChange.Removed, Assert.Single(Comparison.Of("Tekst.\n\n---\n", "Tekst.\n").Sections).Change);
        Assert.False(Comparison.Of("![Een kaart](/media/0192f0c1-0000-7000-8000-000000000001)", "![Een kaart](/media/0192f0c1-0000-7000-8000-000000000002)").IsSame);
    }

    [Theory]
    [InlineData(20_000, 8)]
    [InlineData(4_000, 40)]
    [InlineData(3, 50_000)]
    [InlineData(1, 150_000)]
    public void Large_texts_that_differ_everywhere_still_come_out_whole(int blocks, int words)
    {
        var (old, next) = (Large(blocks, words, 1), Large(blocks, words, 2));
        var compared = Comparison.Of(old, next);
        Assert.Equal(Texts(next), Left(compared, BlockChange.Removed, PieceChange.Removed));
        Assert.Equal(Texts(old), Left(compared, BlockChange.Added, PieceChange.Added));
    }

    [Fact]
    public void In_a_large_text_the_one_block_that_changed_is_found()
    {
        var old = Large(8_000, 12, 1);
        var compared = Comparison.Of(old, old.Replace("w4000x3 ", "anders ", StringComparison.Ordinal));
        Assert.Equal(1, compared.Blocks.Count(b => b.Change != BlockChange.Same));
    }

    private static Gen<string> AnyOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static string Large(int blocks, int words, int seed) =>
        string.Join("\n\n", Enumerable.Range(0, blocks).Select(b => string.Join(' ', Enumerable.Range(0, words).Select(w => (w + b) % seed == 0 ? $"w{b}x{w}" : $"v{(b * 7 + w * seed) % 5000}"))));

    private static List<string> Texts(string markdown) => [.. TextBlock.Read(markdown).Select(b => b.Text)];

    private static List<string> Left(Comparison compared, BlockChange without, PieceChange drop) =>
        [.. compared.Blocks.Where(b => b.Change != without).Select(b => string.Concat(b.Pieces.Where(p => p.Change != drop).Select(p => p.Text)))];

    private static string Shown(TextPiece piece) => piece.Change switch { PieceChange.Added => $"{{+{piece.Text}+}}", PieceChange.Removed => $"[-{piece.Text}-]", _ => piece.Text };
}
