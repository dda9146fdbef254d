namespace PortfolioWorkspace.Domain.Reviews;

/// <summary>The days on which the Netherlands is free by law (Algemene termijnenwet, article 3), so that a promise in working days falls on a day that is one.</summary>
/// <remarks>Goede Vrijdag is no general day off and counts as a working day; Bevrijdingsdag is in the law every year, not in every fifth.</remarks>
public static class DutchHolidays
{
    private const int LiberationDay = 5;

    public static bool Contains(DateOnly day) => Of(day.Year).Contains(day);

    /// <summary>In the order of the calendar; two may fall on one day.</summary>
    public static IReadOnlyList<DateOnly> Of(int year)
    {
        var easter = Easter(year);
        DateOnly[] days =
        [
            new(year, 1, 1),
            easter.AddDays(1),
            KingsDay(year),
            new(year, 5, LiberationDay),
            easter.AddDays(39),
            easter.AddDays(50),
            new(year, 12, 25),
            new(year, 12, 26),
        ];
        return [.. days.Order()];
    }

    /// <summary>27 April, and the day before when that is a Sunday.</summary>
    public static DateOnly KingsDay(int year)
    {
        var birthday = new DateOnly(year, 4, 27);
        return birthday.DayOfWeek == DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday;
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by the computus of Meeus, Jones and Butcher.</summary>
    public static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var moonShift = ((8 * century) + 13) / 25;
        var epact = ((19 * golden) + century - (century / 4) - moonShift + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var sum = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }
}
