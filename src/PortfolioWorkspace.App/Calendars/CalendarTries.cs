using PortfolioWorkspace.App.Access;

namespace PortfolioWorkspace.App.Calendars;

/// <summary>A handful of unknown calendar addresses a minute from one place, then nobody from there gets an answer for a while.</summary>
public sealed class CalendarTries(TimeProvider clock) : GuessLimit(clock, PerMinute, TimeSpan.FromMinutes(1))
{
    public const int PerMinute = 30;
}
