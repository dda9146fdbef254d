using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>A session as lists and sheets show it, with how many of the group are marked.</summary>
/// <param name="Present">Present, or partly.</param>
/// <param name="CanBeMarked">It is today or behind us.</param>
public sealed record SessionLine(
    Guid Id, int Number, SessionKind Kind, SessionMode Mode, string Title, DateTimeOffset? Start, DateTimeOffset? End, string? Place, decimal CreditedHours, int Present, int Marked, int Participants, bool CanBeMarked)
{
    public DateOnly? Day => Start is { } start ? DutchTime.DayOf(start) : null;

    /// <summary>Held, and not everybody is marked.</summary>
    public bool WaitsForMarks => CanBeMarked && Marked < Participants;

    internal static SessionLine Of(Session session, int present, int marked, int participants, DateOnly today) => new(
        session.Id, session.Number, session.Kind, session.Mode, session.Title, session.Start, session.End, session.Place, session.CreditedHours, present, marked, participants,
        session.Start is { } start && DutchTime.DayOf(start) <= today);
}
