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

/// <summary>The intake and who confirmed it (S0: participant and director).</summary>
public sealed class Intake
{
    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public DateOnly? ParticipantOn { get; set; }
    public DateOnly? DirectorOn { get; set; }
    public string? DirectorWaivedReason { get; set; }
}

/// <summary>Contact outside sessions, for example with an adviser; quarters of an hour (S0).</summary>
public sealed class ContactEntry
{
    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public required string Category { get; init; }
    public required DateOnly On { get; init; }
    public required decimal Hours { get; init; }
    public string? Note { get; init; }
}
