using System.Globalization;
using PortfolioWorkspace.Domain.Notices;

namespace PortfolioWorkspace.Domain.Tests.Notices;

/// <summary>Quiet is what a clock on a Dutch wall says, also over midnight, at weekends and in the nights in which the clock is moved.</summary>
public sealed class QuietHoursTests
{
    private static readonly QuietHours Evening = new(new TimeOnly(20, 0), new TimeOnly(7, 30), WeekendToo: false);

    [Theory]
    [InlineData("2026-11-24T19:59+01:00", "2026-11-24T19:59+01:00")]
    [InlineData("2026-11-24T20:00+01:00", "2026-11-25T07:30+01:00")]
    [InlineData("2026-11-25T00:10+01:00", "2026-11-25T07:30+01:00")]
    [InlineData("2026-11-25T07:30+01:00", "2026-11-25T07:30+01:00")]
    [InlineData("2026-07-01T18:30Z", "2026-07-02T05:30Z")]
    [InlineData("2026-11-24T18:30Z", "2026-11-24T18:30Z")]
    public void An_evening_ends_in_the_morning(string at, string expected) => Assert.Equal(Moment(expected), Evening.FirstAfter(Moment(at)));

    [Theory]
    [InlineData("2027-03-27T22:00+01:00", "2027-03-28T07:30+02:00")]
    [InlineData("2026-10-24T22:00+02:00", "2026-10-25T07:30+01:00")]
    public void The_night_in_which_the_clock_is_moved_ends_at_the_same_time_on_the_wall(string at, string expected) => Assert.Equal(Moment(expected), Evening.FirstAfter(Moment(at)));

    [Theory]
    [InlineData("2027-03-28T00:30+01:00", "2027-03-28T03:30+02:00")]
    [InlineData("2026-10-25T01:30+02:00", "2026-10-25T02:30+01:00")]
    public void A_time_that_is_skipped_or_comes_twice_still_ends_the_quiet(string at, string expected) =>
        Assert.Equal(Moment(expected), new QuietHours(new TimeOnly(0, 0), new TimeOnly(2, 30), WeekendToo: false).FirstAfter(Moment(at)));

    [Fact]
    public void A_friday_evening_ends_on_monday_morning_for_who_wants_a_free_weekend() =>
        Assert.Equal(Moment("2026-11-30T07:30+01:00"), (Evening with { WeekendToo = true }).FirstAfter(Moment("2026-11-27T20:15+01:00")));

    [Fact]
    public void At_noon_it_may_be_quiet_too() =>
        Assert.Equal(Moment("2026-11-24T13:00+01:00"), new QuietHours(new TimeOnly(12, 0), new TimeOnly(13, 0), WeekendToo: false).FirstAfter(Moment("2026-11-24T12:30+01:00")));

    [Fact]
    public void The_same_time_twice_is_never_quiet() =>
        Assert.Equal(Moment("2026-11-24T23:00+01:00"), new QuietHours(new TimeOnly(8, 0), new TimeOnly(8, 0), WeekendToo: false).FirstAfter(Moment("2026-11-24T23:00+01:00")));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
