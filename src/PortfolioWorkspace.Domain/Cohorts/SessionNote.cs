using PortfolioWorkspace.Domain.Practice;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Cohorts;

/// <summary>What somebody plans: when if that is known, where, and for how many hours it counts.</summary>
/// <param name="Start">Null while no date is known; the end too, then.</param>
/// <param name="CreditedHours">Null while nobody knows.</param>
public sealed record SessionNote(
    SessionKind Kind, SessionMode Mode, string Title, DateTimeOffset? Start, DateTimeOffset? End, int BreakMinutes, decimal? CreditedHours, string? Place = null, bool PlaceTentative = false, string? Link = null)
{
    public const int MostYearsAhead = 3;
    public const decimal MostHours = 16;

    private const int ShortestMinutes = 15;

    /// <summary>What a slot is worth without its break, in whole quarters: a proposal, because a training may credit something else (§1.5).</summary>
    public static decimal? Proposed(DateTimeOffset? start, DateTimeOffset? end, int breakMinutes)
    {
        if (start is not { } from || end is not { } until) return null;
        var minutes = (decimal)(until - from).TotalMinutes - breakMinutes;
        return minutes < ShortestMinutes ? null : Math.Floor(minutes / 15) / 4;
    }

    public Refusal? RefusalAt(DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(Title)) return new Refusal("session-title-missing");
        if (Start is null != End is null) return new Refusal("session-end-missing");
        if (End <= Start) return new Refusal("session-end-before-start");
        if (Start > now.AddYears(MostYearsAhead) || Start < now.AddYears(-MostYearsAhead)) return new Refusal("session-date-far", MostYearsAhead);
        if (End - Start > TimeSpan.FromHours(24)) return new Refusal("session-end-before-start");
        if (BreakMinutes < 0 || BreakMinutes > LongestBreak) return new Refusal("session-break-long");
        if (CreditedHours is { } hours)
        {
            if (hours <= 0 || hours > MostHours) return new Refusal("session-hours", MostHours);
            if (!Quarters.AreWhole(hours)) return new Refusal("hours-not-in-quarters");
        }

        if (Typed.Tidy(Link) is { } link && !PracticeNote.IsSafe(link)) return new Refusal("practice-link");
        return Typed.TooLong(Title, Session.TitleMaxLength) ?? Typed.TooLong(Place, Session.PlaceMaxLength) ?? Typed.TooLong(Link, Session.LinkMaxLength);
    }

    private double LongestBreak => Start is { } from && End is { } until ? (until - from).TotalMinutes - ShortestMinutes : 480;
}
