namespace PortfolioWorkspace.Domain.Reviews;

/// <summary>How long somebody waits: said in days of the calendar, promised in working days. Holidays are not known here, so they count as working days.</summary>
public static class WaitingTime
{
    public static int Days(DateOnly since, DateOnly today) => Math.Max(0, today.DayNumber - since.DayNumber);

    /// <summary>Monday to Friday, the day itself not counted.</summary>
    public static int WorkingDays(DateOnly since, DateOnly today)
    {
        var days = Days(since, today);
        var (weeks, rest) = (days / 7, days % 7);
        var extra = Enumerable.Range(1, rest).Count(d => since.AddDays(d).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        return (weeks * 5) + extra;
    }
}
