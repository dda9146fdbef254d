namespace PortfolioWorkspace.Domain.Documents;

/// <summary>A later date for one document: asked for or given, always with the reason, never rewritten. Both sides see it.</summary>
public sealed class DocumentExtension
{
    public const int ReasonMaxLength = 1000;
    public const int MostYears = 2;

    public required Guid Id { get; init; }
    public required Guid DocumentId { get; init; }
    public required Guid ParticipationId { get; init; }

    /// <summary>The participant, or the reader who gave it unasked.</summary>
    public required Guid ById { get; init; }

    /// <summary>What was asked for.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>What was given, which may be another day.</summary>
    public DateOnly? GivenUntil { get; private set; }

    public required string Reason { get; init; }
    public required DateTimeOffset At { get; init; }
    public ExtensionState State { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>What the reader says about it; always there when it was declined.</summary>
    public string? Answer { get; private set; }

    public int Version { get; private set; }

    internal void Conclude(DateOnly? given, Guid by, string? answer, DateTimeOffset now) =>
        (State, GivenUntil, AnsweredById, Answer, AnsweredAt) = (given is null ? ExtensionState.Declined : ExtensionState.Granted, given, by, string.IsNullOrWhiteSpace(answer) ? null : answer.Trim(), now);
}

/// <summary>Asked, given, or no.</summary>
public enum ExtensionState { Asked, Granted, Declined }
