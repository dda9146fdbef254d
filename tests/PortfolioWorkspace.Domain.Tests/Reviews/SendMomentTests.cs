using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.Domain.Tests.Reviews;

/// <summary>Moments on a Dutch clock: refused when they are over, too far away or never come; of one that comes twice it is the first.</summary>
public sealed class SendMomentTests
{
    /// <summary>15 March 2027, 12.00 in the Netherlands.</summary>
    private static readonly DateTimeOffset Spring = new(2027, 3, 15, 11, 0, 0, TimeSpan.Zero);

    /// <summary>20 October 2027, 12.00 in the Netherlands.</summary>
    private static readonly DateTimeOffset Autumn = new(2027, 10, 20, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_time_is_that_of_a_clock_on_a_Dutch_wall()
    {
        Assert.Equal(new DateTimeOffset(2027, 3, 16, 7, 0, 0, TimeSpan.Zero), Of(new(2027, 3, 16), new(8, 0), Spring).Value);
        Assert.Equal(new DateTimeOffset(2027, 3, 29, 6, 0, 0, TimeSpan.Zero), Of(new(2027, 3, 29), new(8, 0), Spring).Value);
    }

    [Fact]
    public void An_hour_that_summer_time_skips_is_refused_and_the_ones_beside_it_are_not()
    {
        var night = new DateOnly(2027, 3, 28);
        Assert.Equal(new Refusal("moment-does-not-exist", night).Code, Of(night, new(2, 30), Spring).Refusal?.Code);
        Assert.Equal(new DateTimeOffset(2027, 3, 28, 0, 59, 0, TimeSpan.Zero), Of(night, new(1, 59), Spring).Value);
        Assert.Equal(new DateTimeOffset(2027, 3, 28, 1, 0, 0, TimeSpan.Zero), Of(night, new(3, 0), Spring).Value);
    }

    [Fact]
    public void Of_an_hour_that_comes_twice_it_is_the_first()
    {
        var moment = Of(new(2027, 10, 31), new(2, 30), Autumn).Value;

        Assert.Equal(new DateTimeOffset(2027, 10, 31, 0, 30, 0, TimeSpan.Zero), moment);
        Assert.True(DutchTime.ComesTwice(moment));
        Assert.False(DutchTime.ComesTwice(moment.AddHours(-1)));
    }

    [Fact]
    public void What_is_over_too_far_or_not_chosen_is_refused()
    {
        Assert.Equal("moment-in-the-past", Of(new(2027, 3, 15), new(12, 0), Spring).Refusal?.Code);
        Assert.Null(Of(new(2027, 3, 15), new(12, 1), Spring).Refusal);
        Assert.Equal("moment-in-the-past", Of(DateOnly.MinValue, new(0, 0), Spring).Refusal?.Code);
        Assert.Null(Of(new DateOnly(2027, 3, 15).AddDays(SendMoment.DaysAhead), new(9, 0), Spring).Refusal);
        Assert.Equal("moment-too-far", Of(new DateOnly(2027, 3, 15).AddDays(SendMoment.DaysAhead + 1), new(9, 0), Spring).Refusal?.Code);
        Assert.Equal("moment-too-far", Of(DateOnly.MaxValue, TimeOnly.MaxValue, Spring).Refusal?.Code);
        Assert.Equal("moment-missing", Of(null, new(9, 0), Spring).Refusal?.Code);
        Assert.Equal("moment-missing", Of(new(2027, 3, 16), null, Spring).Refusal?.Code);
    }

    private static Answer<DateTimeOffset> Of(DateOnly? day, TimeOnly? time, DateTimeOffset now) => SendMoment.Of(day, time, now);
}
