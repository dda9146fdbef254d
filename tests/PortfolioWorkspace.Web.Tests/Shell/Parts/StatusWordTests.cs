using Bunit;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Tests.Shell.Parts;

public sealed class StatusWordTests
{
    [Theory]
    [InlineData("nl", StatusMark.Feedback, "Feedback gekregen", "feedback")]
    [InlineData("en", StatusMark.Feedback, "Feedback received", "feedback")]
    [InlineData("nl", StatusMark.NotYet, "Kan nog niet", "nu")]
    public void Says_the_word_beside_the_shape(string language, StatusMark status, string word, string css)
    {
        using var house = new PartsContext(language);
        var part = house.Render<StatusWord>(p => p.Add(c => c.Status, status)).Find("span");

        Assert.Equal(word, part.TextContent.Trim());
        Assert.Equal($"st {css}", part.ClassName);
        Assert.Equal("true", part.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public void Every_status_has_a_shape_and_a_word_of_its_own()
    {
        using var house = new PartsContext("nl");
        var parts = Enum.GetValues<StatusMark>().Select(s => house.Render<StatusWord>(p => p.Add(c => c.Status, s)).Find("span")).ToList();

        Assert.Equal(parts.Count, parts.Select(p => p.QuerySelector("svg")!.InnerHtml).Distinct().Count());
        Assert.Equal(parts.Count, parts.Select(p => p.TextContent.Trim()).Distinct().Count());
        Assert.DoesNotContain(parts, p => p.TextContent.Contains("Status.Word", StringComparison.Ordinal));
    }

    [Fact]
    public void A_more_exact_word_goes_before_the_usual_one()
    {
        using var house = new PartsContext("nl");
        var part = house.Render<StatusWord>(p => p.Add(c => c.Status, StatusMark.NotStarted).Add(c => c.Word, "Op 15 december")).Find("span");

        Assert.Equal("Op 15 december", part.TextContent.Trim());
    }
}
