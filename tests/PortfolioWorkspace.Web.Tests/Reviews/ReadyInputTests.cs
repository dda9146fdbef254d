using PortfolioWorkspace.Web.Reviews;

namespace PortfolioWorkspace.Web.Tests.Reviews;

/// <summary>A day and a time as browsers write them; whatever else comes in was not chosen.</summary>
public sealed class ReadyInputTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-25", "08:15")]
    [InlineData("2026-11-25", "08:15:00")]
    public void What_a_browser_writes_is_a_moment(string day, string time) =>
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 7, 15, 0, TimeSpan.Zero), ReadyInput.Moment(day, time, Now).Value);

    [Theory]
    [InlineData(null, null, "moment-missing")]
    [InlineData("", "08:00", "moment-missing")]
    [InlineData("25-11-2026", "08:00", "moment-missing")]
    [InlineData("2026-11-25", "<b>8</b>", "moment-missing")]
    [InlineData("2026-02-30", "08:00", "moment-missing")]
    [InlineData("0001-01-01", "00:00", "moment-in-the-past")]
    [InlineData("9999-12-31", "23:59", "moment-too-far")]
    public void Whatever_else_comes_in_is_refused(string? day, string? time, string code) => Assert.Equal(code, ReadyInput.Moment(day, time, Now).Refusal?.Code);
}
