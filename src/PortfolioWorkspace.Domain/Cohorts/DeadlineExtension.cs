namespace PortfolioWorkspace.Domain.Cohorts;

/// <summary>Somebody has longer for the reports, with the reason. The last one counts; the ones before it stay in sight.</summary>
public sealed class DeadlineExtension
{
    public const int ReasonMaxLength = 1000;

    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }

    /// <summary>From 1; two at once cannot both be the same.</summary>
    public required int Number { get; init; }

    /// <summary>The last day as it was until then; null: there was none.</summary>
    public required DateOnly? Before { get; init; }

    public required DateOnly Until { get; init; }
    public required string Reason { get; init; }

    /// <summary>Null, with <see cref="At"/>: given before the house kept who did.</summary>
    public required Guid? ById { get; init; }

    public required DateTimeOffset? At { get; init; }

    /// <summary>The last day on which reports are on time, for somebody in a group with this date.</summary>
    public static DateOnly? LastDay(DateOnly? ofGroup, DateOnly? extended) => ofGroup is null || extended > ofGroup ? extended : ofGroup;
}
