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

    /// <summary>After the last day on which it was on time, as that day stands now: more time that is given later takes it away.</summary>
    public bool Late { get; internal set; }

    /// <summary>The last day of the answer that was promised when it was handed in; what the group promises later changes nothing. Null: from before promises were kept.</summary>
    public DateOnly? PromisedOn { get; private set; }

    public required bool LeercoachReads { get; init; }

    /// <summary>Which blocks of the text the writer kept for the leercoach, by their order; null when nobody is kept from anything (facts §5.5).</summary>
    public List<int>? PrivateBlocks { get; private set; }

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

    /// <summary>Part of handing in: what was shared cannot be hidden afterwards.</summary>
    public void KeepForLeercoach(IReadOnlyList<int> blocks) => PrivateBlocks = blocks.Count == 0 ? null : [.. blocks];

    public void Promise(DateOnly answer) => PromisedOn ??= answer;

    /// <summary>As promised, or as it would be promised now.</summary>
    public static DateOnly AnswerBy(DateOnly? promised, DateTimeOffset submittedAt, int workingDays) => promised ?? Reviews.WaitingTime.PromisedOn(DutchTime.DayOf(submittedAt), workingDays);

    internal void Withdraw(DateTimeOffset now) => WithdrawnAt = now;
}
