namespace PortfolioWorkspace.Domain.Notices;

/// <summary>When somebody wants no mail, by the clock on the wall; a mail that would come then waits until it is over.</summary>
/// <param name="From">From here on it is quiet; the same as <paramref name="Until"/>: never.</param>
/// <param name="Until">Earlier than <paramref name="From"/>: on the next day.</param>
public readonly record struct QuietHours(TimeOnly From, TimeOnly Until, bool WeekendToo)
{
    /// <summary>People write their reports in the evening; nobody needs an answer then.</summary>
    public static readonly QuietHours Usual = new(new TimeOnly(20, 0), new TimeOnly(7, 30), WeekendToo: true);

    /// <summary>The first moment, now or later, at which a mail may come.</summary>
    public DateTimeOffset FirstAfter(DateTimeOffset moment)
    {
        var free = moment;
        // Every step ends one stretch of quiet; behind an evening a weekend may begin, and behind that a morning.
        while (EndOfQuietAt(free) is { } end) free = end;
        return free;
    }

    private DateTimeOffset? EndOfQuietAt(DateTimeOffset moment)
    {
        var wall = DutchTime.Local(moment);
        var (day, time) = (DateOnly.FromDateTime(wall.DateTime), TimeOnly.FromDateTime(wall.DateTime));
        if (WeekendToo && day.DayOfWeek is (DayOfWeek.Saturday or DayOfWeek.Sunday))
            return DutchTime.At(day.AddDays(day.DayOfWeek == DayOfWeek.Saturday ? 2 : 1), TimeOnly.MinValue);
        if (From == Until) return null;
        var overMidnight = Until < From;
        var isQuiet = overMidnight ? time >= From || time < Until : time >= From && time < Until;
        if (!isQuiet) return null;
        var end = DutchTime.At(overMidnight && time >= From ? day.AddDays(1) : day, Until);
        // In the night in which an hour comes twice the end by the wall may lie behind us.
        return end > moment ? end : null;
    }
}
