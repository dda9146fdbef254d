using Microsoft.Extensions.Localization;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Reviews;

/// <summary>Says to the participant what was promised, and how far it is past when it is.</summary>
public static class PromiseWords
{
    /// <summary>"Marieke antwoordt uiterlijk donderdag 10 december."</summary>
    public static string Promise(this IStringLocalizer<WaitingTexts> texts, string who, DateOnly day, DateOnly today)
    {
        var name = who.Length == 0 ? who : char.ToUpperInvariant(who[0]) + who[1..];
        if (today <= day) return texts["Promise.By", name, HouseDates.DayWithoutYear(day)];
        var over = WaitingTime.WorkingDays(day, today);
        return over switch
        {
            0 => texts["Promise.By", name, HouseDates.DayWithoutYear(day)],
            1 => texts["Promise.Over.One", name, HouseDates.DayWithoutYear(day), over],
            _ => texts["Promise.Over", name, HouseDates.DayWithoutYear(day), over],
        };
    }
}
