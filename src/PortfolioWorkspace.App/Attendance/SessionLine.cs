using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>A session as lists and sheets show it, with how many of the group are marked.</summary>
/// <param name="Present">Present, or partly.</param>
/// <param name="CanBeMarked">It is today or behind us.</param>
public sealed record SessionLine(
    Guid Id, int Number, SessionKind Kind, SessionMode Mode, string Title, DateTimeOffset? Start, DateTimeOffset? End, string? Place, decimal? CreditedHours, int Present, int Marked, int Participants, bool CanBeMarked)
{
    public bool PlaceTentative { get; init; }
    public string? Link { get; init; }
    public int BreakMinutes { get; init; }

    /// <summary>More groups come together here.</summary>
    public bool Shared { get; init; }

    public bool Cancelled { get; init; }

    /// <summary>What it was before, the last change first.</summary>
    public IReadOnlyList<SessionMoveLine> Moves { get; init; } = [];

    public DateOnly? Day => Start is { } start ? DutchTime.DayOf(start) : null;

    /// <summary>Held, and not everybody is marked.</summary>
    public bool WaitsForMarks => CanBeMarked && Marked < Participants;

    /// <summary>For who reads its name and its time alone.</summary>
    internal static SessionLine Of(Session session, DateOnly today) => Of(session, 0, 0, 0, today);

    internal static SessionLine Of(Session session, int present, int marked, int participants, DateOnly today) => new(
        session.Id, session.Number, session.Kind, session.Mode, session.Title, session.Start, session.End, session.Place, session.CreditedHours, present, marked, participants,
        session.CancelledAt is null && session.Start is { } start && DutchTime.DayOf(start) <= today)
    {
        PlaceTentative = session.PlaceTentative,
        Link = session.Link,
        BreakMinutes = session.BreakMinutes,
        Shared = session.SharedId is not null,
        Cancelled = session.CancelledAt is not null,
    };
}
