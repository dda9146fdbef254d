using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Access;

/// <summary>Who did what to which thing, and when; written by the Gate in the same transaction, never changed.</summary>
public sealed class HistoryLine
{
    public const int DetailMaxLength = 400;

    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid ActorId { get; init; }
    public required Operation Operation { get; init; }
    public required SubjectKind SubjectKind { get; init; }
    public required Guid SubjectId { get; init; }
    public Guid? ParticipationId { get; init; }
    public string? Detail { get; init; }
}
