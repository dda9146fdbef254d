namespace PortfolioWorkspace.Domain.Reviews;

/// <summary>The moment at which feedback has to leave, as a reader chooses it on a Dutch clock. Of an hour that comes twice it is the first; one that never comes is refused.</summary>
public static class SendMoment
{
    /// <summary>Later than this nobody waits for it any more.</summary>
    public const int DaysAhead = 60;

    public static Answer<DateTimeOffset> Of(DateOnly? day, TimeOnly? time, DateTimeOffset now)
    {
        if (day is not { } on || time is not { } at) return new Refusal("moment-missing");
        if (on < DutchTime.DayOf(now)) return new Refusal("moment-in-the-past");
        if (on.DayNumber - DutchTime.DayOf(now).DayNumber > DaysAhead) return new Refusal("moment-too-far", DaysAhead);
        if (DutchTime.Skips(on, at)) return new Refusal("moment-does-not-exist", on);
        var moment = DutchTime.Repeats(on, at) ? First(on, at) : DutchTime.At(on, at);
        return moment <= now ? new Refusal("moment-in-the-past") : moment;
    }

    private static DateTimeOffset First(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time);
        return new DateTimeOffset(wall, DutchTime.Zone.GetAmbiguousTimeOffsets(wall).Max());
    }
}
