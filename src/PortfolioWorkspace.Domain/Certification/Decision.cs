namespace PortfolioWorkspace.Domain.Certification;

/// <summary>What trainers decided about a participant, why, and on which evaluation: people decide, and the paper keeps what they saw.</summary>
public sealed class Decision
{
    public const int MotivationMaxLength = 10_000;

    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }

    /// <summary>First, second … decision; a "not yet" may be followed by another.</summary>
    public required int Number { get; init; }

    public required DecisionOutcome Outcome { get; init; }
    public required string Motivation { get; init; }
    public required Guid FirstById { get; init; }
    public required DateTimeOffset FirstAt { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>Whether a second trainer has to agree before a certificate can be issued.</summary>
    public required bool NeedsSecond { get; init; }

    public Guid? SecondById { get; private set; }
    public DateTimeOffset? SecondAt { get; private set; }

    /// <summary>The evaluation as it stood at signing, as JSON.</summary>
    public required string FrozenEvaluation { get; init; }

    public int Version { get; private set; }

    public bool Complete => !NeedsSecond || SecondById is not null;

    public Refusal? AgreeAsSecond(Guid by, DateTimeOffset now)
    {
        if (!NeedsSecond || SecondById is not null) return new Refusal("second-not-needed");
        if (by == FirstById) return new Refusal("second-is-first");
        (SecondById, SecondAt) = (by, now);
        return null;
    }

    /// <summary>Checks before signing; counting never certifies anybody, but an open required criterion stops the signature (S3 criterion 5).</summary>
    public static Refusal? MaySign(DecisionOutcome outcome, string motivation, int openRequirements, Decision? last, bool largeDifferences)
    {
        if (last is { Outcome: DecisionOutcome.Certified or DecisionOutcome.ProofOnly }) return new Refusal("already-decided");
        if (motivation.Length > MotivationMaxLength) return new Refusal("too-long", MotivationMaxLength);
        if (string.IsNullOrWhiteSpace(motivation)) return new Refusal(largeDifferences ? "motivation-for-differences" : "motivation-missing");
        if (outcome == DecisionOutcome.Certified && openRequirements > 0) return new Refusal("criteria-open", openRequirements);
        return null;
    }
}

/// <summary>gecertificeerd, nog niet, alleen bewijs van deelname.</summary>
public enum DecisionOutcome { Certified, NotYet, ProofOnly }

/// <summary>What the outside academy answered on a decision (S3, S4); without it no certificate is issued where the programme asks for it.</summary>
public sealed class Alignment
{
    public const int RemarkMaxLength = 2000;

    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public required Guid DecisionId { get; init; }
    public required string Party { get; init; }
    public required bool Agreed { get; init; }
    public required DateOnly On { get; init; }
    public string? Remark { get; init; }
    public required Guid ById { get; init; }
}
