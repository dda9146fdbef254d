namespace PortfolioWorkspace.Domain.Documents;

/// <summary>What was handed in, word for word, with its fingerprint; comments and verdicts hang on it, so it never changes.</summary>
public sealed class Submission
{
    public required Guid Id { get; init; }
    public required Guid DocumentId { get; init; }
    public required Guid ParticipationId { get; init; }
    public required int Number { get; init; }
    public required string Markdown { get; init; }

    /// <summary>SHA-256 of the text in UTF-8, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Codes of the guidelines the writer ticked before handing in.</summary>
    public required List<string> SelfChecked { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }
    public required bool Late { get; init; }
    public required bool LeercoachReads { get; init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public DateTimeOffset? OpenedAt { get; private set; }
    public Guid? OpenedById { get; private set; }
    public int Version { get; private set; }

    /// <summary>Notes who opened it first; from then on it cannot be taken back. True when this was the first time.</summary>
    public bool Open(Guid by, DateTimeOffset now)
    {
        if (OpenedAt is not null) return false;
        (OpenedAt, OpenedById) = (now, by);
        return true;
    }

    internal void Withdraw(DateTimeOffset now) => WithdrawnAt = now;
}
