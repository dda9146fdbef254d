using System.Globalization;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.Domain.Tests.Reviews;

/// <summary>Dutch holidays, and the promise that is counted in working days.</summary>
public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    public void Easter_falls_where_the_calendar_says(string day) => Assert.Equal(Day(day), DutchHolidays.Easter(Day(day).Year));

    [Theory]
    [InlineData(2024, "01-01 04-01 04-27 05-05 05-09 05-20 12-25 12-26")]
    [InlineData(2025, "01-01 04-21 04-26 05-05 05-29 06-09 12-25 12-26")]
    [InlineData(2026, "01-01 04-06 04-27 05-05 05-14 05-25 12-25 12-26")]
    [InlineData(2027, "01-01 03-29 04-27 05-05 05-06 05-17 12-25 12-26")]
    [InlineData(2028, "01-01 04-17 04-27 05-05 05-25 06-05 12-25 12-26")]
    [InlineData(2029, "01-01 04-02 04-27 05-05 05-10 05-21 12-25 12-26")]
    [InlineData(2030, "01-01 04-22 04-27 05-05 05-30 06-10 12-25 12-26")]
    public void The_holidays_of_a_year_are_known(int year, string days) =>
        Assert.Equal(days, string.Join(' ', DutchHolidays.Of(year).Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(2025, 26)]
    [InlineData(2031, 26)]
    [InlineData(2026, 27)]
    [InlineData(2030, 27)]
    public void The_kings_birthday_is_never_kept_on_a_sunday(int year, int day) => Assert.Equal(new DateOnly(year, 4, day), DutchHolidays.KingsDay(year));

    [Fact]
    public void Good_Friday_is_an_ordinary_working_day() => Assert.True(WaitingTime.IsWorkingDay(DutchHolidays.Easter(2026).AddDays(-2)));

    [Fact]
    public void Every_Easter_of_three_centuries_is_a_Sunday_between_22_March_and_25_April()
    {
        for (var year = 1900; year <= 2199; year++)
        {
            var easter = DutchHolidays.Easter(year);
            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
        }
    }

    [Theory]
    [InlineData("2026-11-26", 10, "2026-12-10")]
    [InlineData("2026-11-28", 1, "2026-11-30")]
    [InlineData("2026-12-24", 1, "2026-12-28")]
    [InlineData("2026-12-18", 10, "2027-01-05")]
    [InlineData("2026-04-24", 10, "2026-05-12")]
    [InlineData("2026-04-02", 2, "2026-04-07")]
    [InlineData("2025-04-25", 1, "2025-04-28")]
    public void The_promise_ends_on_a_working_day(string handedIn, int days, string answer) => Assert.Equal(Day(answer), WaitingTime.PromisedOn(Day(handedIn), days));

    [Fact]
    public void A_promise_of_any_length_on_any_day_ends_on_a_working_day_and_counts_exactly_as_many()
    {
        var random = new Random(20261126);
        for (var i = 0; i < 4000; i++)
        {
            var handedIn = new DateOnly(2024, 1, 1).AddDays(random.Next(365 * 7));
            var days = random.Next(WaitingTime.ShortestPromise, WaitingTime.LongestPromise + 1);

            var promised = WaitingTime.PromisedOn(handedIn, days);

            Assert.True(WaitingTime.IsWorkingDay(promised), $"{handedIn:O} + {days} = {promised:O}");
            Assert.Equal(days, WaitingTime.WorkingDays(handedIn, promised));
            Assert.Equal(days - 1, WaitingTime.WorkingDays(handedIn, promised.AddDays(-1)));
            Assert.True(WaitingTime.PromisedOn(handedIn, days + 1) > promised);
        }
    }

    [Fact]
    public void Counting_by_weeks_is_counting_one_by_one()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var since = new DateOnly(2024, 1, 1).AddDays(random.Next(2000));
            var today = since.AddDays(random.Next(-5, 500));
            var counted = Enumerable.Range(1, WaitingTime.Days(since, today)).Count(d => WaitingTime.IsWorkingDay(since.AddDays(d)));
            Assert.Equal(counted, WaitingTime.WorkingDays(since, today));
        }
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
