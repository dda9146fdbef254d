namespace PortfolioWorkspace.Domain.Reviews;

/// <summary>A trainer was asked to read one submission as well, and why; writer and readers see it, so that nobody looks over anybody's shoulder in secret.</summary>
public sealed class SecondOpinion
{
    public const int ReasonMaxLength = 1000;

    public required Guid Id { get; init; }
    public required Guid SubmissionId { get; init; }
    public required Guid DocumentId { get; init; }
    public required Guid ParticipationId { get; init; }
    public required Guid AskedById { get; init; }

    /// <summary>The trainer who is asked.</summary>
    public required Guid TrainerId { get; init; }

    public required string Reason { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public int Version { get; private set; }

    public static Refusal? Check(string? reason) => Typed.Reason(reason, ReasonMaxLength);

    public void Answer(DateTimeOffset now) => AnsweredAt ??= now;

    /// <summary>The answer was taken back before anybody read it.</summary>
    public void Reopen() => AnsweredAt = null;
}
