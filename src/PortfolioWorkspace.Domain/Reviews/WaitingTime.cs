namespace PortfolioWorkspace.Domain.Reviews;

/// <summary>How long somebody waits: said in days of the calendar, promised in working days. Weekends and Dutch holidays are no working days.</summary>
public static class WaitingTime
{
    /// <summary>What a group may promise, in working days.</summary>
    public const int ShortestPromise = 1, LongestPromise = 30;

    public static int Days(DateOnly since, DateOnly today) => Math.Max(0, today.DayNumber - since.DayNumber);

    public static bool IsWorkingDay(DateOnly day) => !IsWeekend(day) && !DutchHolidays.Contains(day);

    /// <summary>The day itself is not counted.</summary>
    public static int WorkingDays(DateOnly since, DateOnly today)
    {
        var days = Days(since, today);
        var (weeks, rest) = (days / 7, days % 7);
        var extra = Enumerable.Range(1, rest).Count(d => !IsWeekend(since.AddDays(d)));
        return (weeks * 5) + extra - HolidaysBetween(since, today);
    }

    /// <summary>The last day on which an answer is in time: so many working days after the day of handing in.</summary>
    public static DateOnly PromisedOn(DateOnly handedIn, int workingDays)
    {
        var day = handedIn;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) left--;
        }

        return day;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static int HolidaysBetween(DateOnly since, DateOnly today) =>
        since >= today ? 0 : Enumerable.Range(since.Year, today.Year - since.Year + 1).SelectMany(DutchHolidays.Of).Distinct().Count(h => h > since && h <= today && !IsWeekend(h));
}
