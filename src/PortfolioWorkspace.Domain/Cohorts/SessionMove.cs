using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Cohorts;

/// <summary>When and where a session is and what it counts for: what people reckon with until it is planned anew.</summary>
public sealed record SessionSlot(
    DateTimeOffset? Start, DateTimeOffset? End, int BreakMinutes, decimal? CreditedHours, SessionMode Mode, string? Place, bool PlaceTentative, string? Link, bool CalledOff)
{
    public static SessionSlot Of(Session session) => new(
        session.Start, session.End, session.BreakMinutes, session.CreditedHours, session.Mode, session.Place, session.PlaceTentative, session.Link, session.CancelledAt is not null);

    /// <summary>The same time and place: an address that was added or a place that became certain moves nobody.</summary>
    public bool IsSameMeeting(SessionSlot other) => (Start, End, Mode, Place) == (other.Start, other.End, other.Mode, other.Place);

    /// <summary>Who travels there notices nothing: other hours alone are no news.</summary>
    public bool IsSameAppointment(SessionSlot other) => this with { BreakMinutes = other.BreakMinutes, CreditedHours = other.CreditedHours } == other;
}

/// <summary>A session was planned anew, called off or put on again: what it was stays in sight for everybody who sees the session.</summary>
public sealed class SessionMove
{
    public required Guid Id { get; init; }
    public required Guid SessionId { get; init; }

    /// <summary>From 1; two at once cannot both be the same.</summary>
    public required int Number { get; init; }

    public required SessionSlot Was { get; init; }
    public required SessionSlot Became { get; init; }
    public required Guid ById { get; init; }
    public required DateTimeOffset At { get; init; }
}
