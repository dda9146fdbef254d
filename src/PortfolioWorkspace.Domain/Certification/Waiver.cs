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
}
