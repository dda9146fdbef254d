using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.Domain.Tests.Documents;

public sealed class DraftStampTests
{
    [Fact]
    public void It_travels_there_and_back()
    {
        foreach (var stamp in new[] { DraftStamp.Blank, DraftStamp.Of(7, ""), DraftStamp.Of(int.MaxValue, TextHash.Of("Een tekst.")) })
            Assert.Equal(stamp, DraftStamp.Parse(stamp.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("7-")]
    [InlineData("-0")]
    [InlineData("-7-0")]
    [InlineData("+7-0")]
    [InlineData("7-1")]
    [InlineData("7-00")]
    [InlineData("7-0123456789abcdeg")]
    [InlineData("7-0123456789abcdef0")]
    [InlineData("99999999999-0")]
    public void Anything_else_is_no_stamp(string text) => Assert.Null(DraftStamp.Parse(text));
}
