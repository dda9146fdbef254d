using System.Globalization;
using PortfolioWorkspace.Domain;

namespace PortfolioWorkspace.Web.Shell.Parts;

/// <summary>Dates as this house says them: always with the weekday, in the language of the page, in Dutch time.</summary>
public static class HouseDates
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>"donderdag 19 november 2026".</summary>
    public static string Day(DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.CurrentUICulture);

    /// <summary>"donderdag 19 november", where the year is plain from what stands round it.</summary>
    public static string DayWithoutYear(DateOnly date) => date.ToString("dddd d MMMM", CultureInfo.CurrentUICulture);

    /// <summary>"10.00 tot 13.00 uur".</summary>
    public static string Times(TimeOnly from, TimeOnly to) => English ? $"{Clock(from)} to {Clock(to)}" : $"{Clock(from)} tot {Clock(to)} uur";

    public static string Times(DateTimeOffset from, DateTimeOffset to) => Times(TimeOf(from), TimeOf(to));

    /// <summary>"14.32 uur".</summary>
    public static string Time(TimeOnly time) => English ? Clock(time) : $"{Clock(time)} uur";

    public static string Time(DateTimeOffset moment) => Time(TimeOf(moment));

    /// <summary>"donderdag 19 november 2026, 14.32 uur".</summary>
    public static string Moment(DateTimeOffset moment) => $"{Day(DutchTime.DayOf(moment))}, {Time(moment)}";

    /// <summary>The day in the Netherlands on which this moment falls.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    private static string Clock(TimeOnly time) => time.ToString(English ? "H:mm" : "H.mm", CultureInfo.InvariantCulture);

    private static TimeOnly TimeOf(DateTimeOffset moment) => TimeOnly.FromDateTime(DutchTime.Local(moment).DateTime);
}
