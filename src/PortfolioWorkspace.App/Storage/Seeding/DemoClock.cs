using PortfolioWorkspace.Domain;

namespace PortfolioWorkspace.App.Storage.Seeding;

/// <summary>Dates relative to today, so that the demo is alive whenever it starts; sessions keep the weekday they have in real life.</summary>
internal sealed class DemoClock(DateTimeOffset now)
{
    public DateTimeOffset Now => now;
    public DateOnly Today { get; } = DutchTime.DayOf(now);

    public DateTimeOffset DaysAgo(int days, int hour = 14, int minute = 20) => DutchTime.At(Today.AddDays(-days), new TimeOnly(hour, minute));

    public DateOnly Day(int offset) => Today.AddDays(offset);

    /// <summary>The last such weekday on or before the day that lies this far from today.</summary>
    public DateOnly On(DayOfWeek weekday, int offset)
    {
        var day = Today.AddDays(offset);
        while (day.DayOfWeek != weekday) day = day.AddDays(-1);
        return day;
    }
}
