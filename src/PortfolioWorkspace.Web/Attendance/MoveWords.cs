using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Attendance;

/// <summary>Says what a session was before it was planned anew, who did that and when.</summary>
public static class MoveWords
{
    /// <param name="texts">The words about sessions.</param>
    /// <param name="moves">The last change first.</param>
    /// <param name="links">For who works for the group: also the address that people had.</param>
    public static IReadOnlyList<string> Earlier(this IStringLocalizer<SessionsTexts> texts, IReadOnlyList<SessionMoveLine> moves, bool links = false) => [.. moves.Select(m => texts.Sentence(m, links))];

    /// <summary>"zaterdag 13 februari 2027, 10.00 tot 13.00 uur, Den Haag": enough to know which appointment it was.</summary>
    public static string Slot(this IStringLocalizer<SessionsTexts> texts, SessionSlot slot) => string.Join(", ", Appointment(texts, slot));

    private static string Sentence(this IStringLocalizer<SessionsTexts> texts, SessionMoveLine move, bool links)
    {
        var (was, became, day) = (move.Was, move.Became, HouseDates.Day(HouseDates.DayOf(move.At)));
        if (was.CalledOff != became.CalledOff) return texts[became.CalledOff ? "Moved.Off" : "Moved.On", day, move.By];
        if (was.Start is null && became.Start is not null) return texts["Moved.Planned", day, move.By];
        var moved = !was.IsSameMeeting(became);
        return texts[moved ? "Moved.To" : "Moved.Other", day, move.By, string.Join(", ", [.. moved ? Appointment(texts, was) : [], .. Rest(texts, was, became, links)])];
    }

    private static IEnumerable<string> Appointment(IStringLocalizer<SessionsTexts> texts, SessionSlot slot)
    {
        if (slot is { Start: { } start, End: { } end })
        {
            yield return HouseDates.Day(DutchTime.DayOf(start));
            yield return HouseDates.Times(start, end);
        }
        else
        {
            yield return texts["Was.NoDate"];
        }

        if (slot.Mode == SessionMode.Online) yield return texts["Was.Online"];
        if (slot.Place is { } place) yield return slot.PlaceTentative ? texts["Where.Tentative", place] : place;
    }

    private static IEnumerable<string> Rest(IStringLocalizer<SessionsTexts> texts, SessionSlot was, SessionSlot became, bool links)
    {
        if (was.PlaceTentative != became.PlaceTentative && was.Place == became.Place) yield return texts[was.PlaceTentative ? "Was.Tentative" : "Was.Certain"];
        if (was.Link != became.Link) yield return was.Link is not { } link ? texts["Was.NoLink"] : links ? texts["Was.LinkAt", link] : texts["Was.Link"];
        if (was.CreditedHours != became.CreditedHours) yield return was.CreditedHours is { } hours ? texts["Was.Hours", Figures.Say(hours)] : texts["Was.HoursUnknown"];
        if (was.BreakMinutes != became.BreakMinutes) yield return was.BreakMinutes > 0 ? texts["Hours.Break", was.BreakMinutes] : texts["Was.NoBreak"];
    }
}
