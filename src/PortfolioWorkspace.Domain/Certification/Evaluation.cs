namespace PortfolioWorkspace.Domain.Certification;

/// <summary>The answer for all criteria of one dossier at one moment; frozen beside a decision. Counting never certifies anybody.</summary>
public sealed record Evaluation(DateOnly On, IReadOnlyList<CriterionResult> Results)
{
    public CriterionResult this[string criterionId] => Results.First(r => r.CriterionId == criterionId);

    /// <summary>What still stands in the way of a decision: every required criterion that is neither met nor waived, the person's own judgement and the outside party left out.</summary>
    public IReadOnlyList<CriterionResult> OpenBeforeDecision => [.. Results.Where(r => r.BlocksDecision)];

    public bool ReadyForDecision => OpenBeforeDecision.Count == 0;
}

/// <summary>How one criterion stands, with what it was counted from.</summary>
/// <param name="Required">How many are needed; null when the training has not said (S4).</param>
/// <param name="Counted">What counts now: pieces, or hours.</param>
/// <param name="Pending">On its way: handed in, held but not confirmed, asked but not answered.</param>
/// <param name="StillPossible">How many more can still be reached with the sessions that are left; null when nothing limits it.</param>
public sealed record CriterionResult(
    string CriterionId,
    CriterionStatus Status,
    decimal? Required,
    decimal Counted,
    decimal Pending,
    decimal? StillPossible,
    bool BlocksDecision,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<CriterionRemark> Remarks)
{
    public decimal Missing => Required is { } required ? Math.Max(0, required - Counted) : 0;

    public bool IsDone => Status is CriterionStatus.Met or CriterionStatus.Waived;
}

/// <summary>Status words of facts §4.1; <see cref="NotMet"/> only when it can no longer be reached by itself.</summary>
public enum CriterionStatus { NotStarted, InProgress, Met, Waived, NotMet }

/// <summary>One thing that was counted, that is on its way, or that was agreed on, with the link to it.</summary>
/// <param name="Counts">False for what is pending or only agreed.</param>
public sealed record Evidence(EvidenceKind Kind, Guid Id, DateOnly? On, bool Counts);

/// <summary>What a piece of evidence is, so that a page can link to it.</summary>
public enum EvidenceKind { Session, Conversation, Document, Rating, Waiver, Hours, Agreement, Intake, Judgement, Alignment }

/// <summary>Something a reader must know beside the count; it never changes the count.</summary>
public enum CriterionRemark { NumberSetByTraining, CompensationUsed, LeercoachCertificateExpired, LeercoachCertificateUnknown, LateWithoutExtension, ExtensionGranted, AgreedAlternative, ShortWithinTolerance, WaitsForExternalParty }
