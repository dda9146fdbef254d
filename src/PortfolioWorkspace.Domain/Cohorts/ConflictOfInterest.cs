namespace PortfolioWorkspace.Domain.Cohorts;

/// <summary>A leercoach has another tie with a participant (same school, family): a fact that is noted and never rewritten. Whoever has it supports, and does not approve (facts §5.2).</summary>
public sealed class ConflictOfInterest
{
    public const int ReasonMaxLength = 1000;

    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public required Guid LeercoachId { get; init; }
    public required string Reason { get; init; }
    public required Guid ById { get; init; }
    public required DateOnly On { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>From 1: after one that was withdrawn there may be another, and never two at once.</summary>
    public int Round { get; init; } = 1;

    public static Refusal? RefusalFor(string? reason) =>
        Typed.Reason(reason, ReasonMaxLength);
}

/// <summary>The tie is gone, or never was; what was noted stays readable and stops nobody any more.</summary>
public sealed class ConflictWithdrawal
{
    public required Guid Id { get; init; }
    public required Guid ConflictId { get; init; }
    public required Guid ParticipationId { get; init; }
    public required Guid LeercoachId { get; init; }
    public required string Reason { get; init; }
    public required Guid ById { get; init; }
    public required DateOnly On { get; init; }
    public required DateTimeOffset At { get; init; }
}
