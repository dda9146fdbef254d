namespace PortfolioWorkspace.Domain;

/// <summary>The calendar that deadlines and sessions follow: what day it is in the Netherlands, summer time included.</summary>
public static class DutchTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The moment at which a clock on the wall shows this; an hour that summer time skips becomes the hour after.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time);
        if (Zone.IsInvalidTime(wall)) wall = wall.AddHours(1);
        return new DateTimeOffset(wall, Zone.GetUtcOffset(wall));
    }

    /// <summary>Whether a clock on the wall never shows this: summer time begins and skips it.</summary>
    public static bool Skips(DateOnly day, TimeOnly time) => Zone.IsInvalidTime(day.ToDateTime(time));

    /// <summary>Whether a clock on the wall shows this twice: summer time ends.</summary>
    public static bool Repeats(DateOnly day, TimeOnly time) => Zone.IsAmbiguousTime(day.ToDateTime(time));

    /// <summary>Whether this moment is in the hour that a clock on the wall shows twice.</summary>
    public static bool ComesTwice(DateTimeOffset moment) => Zone.IsAmbiguousTime(Local(moment).DateTime);
}
