using System.Globalization;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Attendance;

/// <summary>What the form of a session posts; figures and times stay as they were typed, so that a refused form shows them again.</summary>
public sealed class SessionInput
{
    public string? Title { get; set; }
    public SessionKind Kind { get; set; } = SessionKind.Training;
    public SessionMode Mode { get; set; } = SessionMode.Physical;
    public DateOnly? Day { get; set; }
    public string? Start { get; set; }
    public string? End { get; set; }
    public string? Break { get; set; }
    public HoursFrom Hours { get; set; } = HoursFrom.Slot;
    public string? OwnHours { get; set; }
    public string? Place { get; set; }
    public bool Tentative { get; set; }
    public string? Link { get; set; }
    public Guid[]? Together { get; set; }

    /// <summary>Version of the session that the form showed.</summary>
    public int Seen { get; set; }

    public TimeOnly? StartTime => Figures.Clock(Start);

    public TimeOnly? EndTime => Figures.Clock(End);

    public int? BreakMinutes => string.IsNullOrWhiteSpace(Break) ? 0 : int.TryParse(Break.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null;

    public decimal? OwnHoursNumber => Figures.Amount(OwnHours);

    public bool HasTimes => !string.IsNullOrWhiteSpace(Start) || !string.IsNullOrWhiteSpace(End);

    public static SessionInput From(Session session) => new()
    {
        Title = session.Title,
        Kind = session.Kind,
        Mode = session.Mode,
        Day = session.Start is { } start ? DutchTime.DayOf(start) : null,
        Start = Typed(session.Start),
        End = Typed(session.End),
        Break = session.BreakMinutes > 0 ? session.BreakMinutes.ToString(CultureInfo.InvariantCulture) : null,
        // What a training credits is never worked out again from a slot that somebody moves (§1.5); before there is a slot nothing was worked out.
        Hours = session.CreditedHours is not null ? HoursFrom.Own : session.Start is null ? HoursFrom.Slot : HoursFrom.Unknown,
        OwnHours = session.CreditedHours is { } credited ? Figures.Say(credited) : null,
        Place = session.Place,
        Tentative = session.PlaceTentative,
        Link = session.Link,
        Seen = session.Version,
    };

    public SessionNote Note()
    {
        DateTimeOffset? start = Day is { } day && StartTime is { } from ? DutchTime.At(day, from) : null;
        DateTimeOffset? end = Day is { } same && EndTime is { } until ? DutchTime.At(same, until) : null;
        var pause = BreakMinutes ?? 0;
        var hours = Hours switch { HoursFrom.Slot => SessionNote.Proposed(start, end, pause), HoursFrom.Own => OwnHoursNumber, _ => null };
        return new SessionNote(Kind, Mode, Title ?? "", start, end, pause, hours, Place, Tentative, Link);
    }

    private static string? Typed(DateTimeOffset? moment) => moment is { } at ? DutchTime.Local(at).ToString("HH.mm", CultureInfo.InvariantCulture) : null;
}

/// <summary>Where the hours of a session come from.</summary>
public enum HoursFrom { Slot, Own, Unknown }
