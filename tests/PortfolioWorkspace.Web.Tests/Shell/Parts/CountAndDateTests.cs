using Bunit;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Tests.Shell.Parts;

public sealed class CountAndDateTests
{
    [Theory]
    [InlineData("nl", "13,5van 24")]
    [InlineData("en", "13.5of 24")]
    public void A_count_is_figures_and_words(string language, string expected)
    {
        using var house = new PartsContext(language);
        Assert.Equal(expected, house.Render<Telling>(p => p.Add(c => c.Counted, 13.5m).Add(c => c.Required, 24m)).Find("span").TextContent);
    }

    [Fact]
    public void A_count_without_a_goal_claims_none()
    {
        using var house = new PartsContext("nl");
        Assert.Equal("2", house.Render<Telling>(p => p.Add(c => c.Counted, 2m)).Find("span").TextContent);
    }

    [Theory]
    [InlineData("nl", "donderdag 19 november 2026, 10.00 tot 13.00 uur")]
    [InlineData("en", "Thursday 19 November 2026, 10:00 to 13:00")]
    public void A_date_has_its_weekday(string language, string expected)
    {
        using var house = new PartsContext(language);
        var time = house.Render<DateText>(p => p.Add(c => c.Day, new DateOnly(2026, 11, 19)).Add(c => c.From, new TimeOnly(10, 0)).Add(c => c.To, new TimeOnly(13, 0))).Find("time");

        Assert.Equal(expected, time.TextContent);
        Assert.Equal("2026-11-19", time.GetAttribute("datetime"));
    }

    [Fact]
    public void A_moment_is_said_in_dutch_time()
    {
        using var house = new PartsContext("nl");
        Assert.Equal("vrijdag 1 januari 2027, 0.30 uur", HouseDates.Moment(new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2027, 1, 1), HouseDates.DayOf(new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void The_pattern_of_sixteen_steps_is_four_by_four()
    {
        using var house = new PartsContext("nl");
        var mosaic = house.Render<Mosaic>(p => p.Add(c => c.Shapes, PortfolioWorkspace.Web.Shell.PartsExamples.Steps)).Find("svg");

        Assert.Equal("0 0 96 96", mosaic.GetAttribute("viewBox"));
        Assert.Equal(16, mosaic.QuerySelectorAll("path").Length);
    }
}
