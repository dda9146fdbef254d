namespace PortfolioWorkspace.Domain.Certification;

/// <summary>A trainer's exception for one criterion, always with the reason; shown on the dossier.</summary>
public sealed class Waiver
{
    public const int ReasonMaxLength = 2000;

    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public required string CriterionId { get; init; }
    public required string Reason { get; init; }
    public required Guid ById { get; init; }
    public required DateOnly On { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>From 1: after one that was withdrawn there may be another, and never two at once.</summary>
    public int Round { get; init; } = 1;
}

/// <summary>A trainer takes an exception back, with the reason; the exception stays readable and counts for nothing.</summary>
public sealed class WaiverWithdrawal
{
    public required Guid Id { get; init; }
    public required Guid WaiverId { get; init; }
    public required Guid ParticipationId { get; init; }
    public required string Reason { get; init; }
    public required Guid ById { get; init; }
    public required DateOnly On { get; init; }
    public required DateTimeOffset At { get; init; }
}
