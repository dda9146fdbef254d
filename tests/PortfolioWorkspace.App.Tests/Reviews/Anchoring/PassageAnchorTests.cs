using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.App.Tests.Reviews.Anchoring;

public sealed class PassageAnchorTests
{
    private const string Text = "Een kop\nIk las 👩‍👩‍👧 voor.\n☑ klaar";

    [Theory]
    [InlineData("kop", "kop")]
    [InlineData(" kop\n", "kop")]
    [InlineData("kop\nIk las", "kop\nIk las")]
    public void A_passage_has_no_white_space_at_its_edges(string selected, string quote)
    {
        var anchor = On(Text, selected)!;
        Assert.Equal(quote, anchor.Exact);
        Assert.Equal(quote, Text[anchor.Start..anchor.End]);
    }

    [Fact]
    public void A_passage_knows_its_block_and_what_stands_around_it()
    {
        var anchor = On(Text, "voor")!;
        Assert.Equal((1, TextHash.Of("Ik las 👩‍👩‍👧 voor.")), (anchor.BlockIndex, anchor.BlockHash));
        Assert.Equal(("Een kop\nIk las 👩‍👩‍👧 ", ".\n☑ klaar"), (anchor.Prefix, anchor.Suffix));
    }

    [Fact]
    public void What_stands_around_is_no_longer_than_agreed_and_holds_whole_signs()
    {
        var faces = string.Concat(Enumerable.Repeat("😀", 40));
        var anchor = On(faces + "x" + faces, "x")!;
        Assert.Equal((64, 64), (anchor.Prefix.Length, anchor.Suffix.Length));
        anchor = On(faces + "-x-" + faces, "x")!;
        Assert.Equal((63, 63), (anchor.Prefix.Length, anchor.Suffix.Length));
    }

    [Fact]
    public void Half_a_sign_becomes_a_whole_one()
    {
        var at = Text.IndexOf("👩", StringComparison.Ordinal);
        Assert.Equal("👩", PassageAnchor.On(Text, at + 1, at + 2)!.Exact);
        Assert.Equal("👩", PassageAnchor.On(Text, at, at + 1)!.Exact);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 2)]
    [InlineData(-1, 2)]
    [InlineData(0, 1_000)]
    [InlineData(3, 4)]
    public void What_cannot_be_a_passage_is_refused(int start, int end) => Assert.Null(PassageAnchor.On(Text, start, end));

    [Fact]
    public void A_passage_has_a_longest_length()
    {
        var text = new string('a', PassageAnchor.LongestQuote + 1);
        Assert.Null(PassageAnchor.On(text, 0, text.Length));
        Assert.NotNull(PassageAnchor.On(text, 1, text.Length));
    }

    private static PassageAnchor? On(string text, string selected)
    {
        var start = text.IndexOf(selected, StringComparison.Ordinal);
        return PassageAnchor.On(text, start, start + selected.Length);
    }
}
