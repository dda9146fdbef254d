using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Cohorts;

/// <summary>Somebody went over to another way of taking part, with the reason; nothing of what they did is lost, and it counts again after the way back.</summary>
public sealed class TrackChange
{
    public const int ReasonMaxLength = 1000;

    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }

    /// <summary>From 1; two at once cannot both be the same.</summary>
    public required int Number { get; init; }

    public required Track From { get; init; }
    public required Track To { get; init; }
    public required string Reason { get; init; }
    public required Guid ById { get; init; }
    public required DateOnly On { get; init; }
    public required DateTimeOffset At { get; init; }
}
