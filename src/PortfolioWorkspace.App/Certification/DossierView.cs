using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Certification;

/// <summary>A dossier as its page shows it; participant, leercoach and trainer see the same one, an organiser the counts without the links.</summary>
public sealed record DossierView(
    Guid ParticipationId,
    Guid CohortId,
    string CohortName,
    string PersonName,
    string FirstName,
    string? Function,
    string? Organisation,
    DateOnly JoinedOn,
    Track Track,
    IReadOnlyList<CoachPeriod> Coaches,
    IReadOnlySet<Relation> Relations,
    DossierStanding Standing,
    IReadOnlyList<EvidenceLine> Evidence,
    IReadOnlyList<WaiverLine> Waivers,
    DecisionLine? Decision,
    AlignmentLine? Alignment,
    CertificateLine? Certificate)
{
    public DossierStage Stage => DossierNext.Of(Standing, IsDecided && Decision is { Complete: false }, Certificate is not null) switch
    {
        NextForDossier.Nothing => DossierStage.Issued,
        NextForDossier.Align => DossierStage.InAlignment,
        NextForDossier.Issue => Track == Track.TrainingOnly ? DossierStage.ReadyToIssue : DossierStage.Decided,
        NextForDossier.Decide or NextForDossier.SignSecond => DossierStage.ReadyForDecision,
        // "Not yet" is a decision too, with a reason to read.
        _ => Decision is { Complete: true } && Track != Track.TrainingOnly ? DossierStage.Decided : DossierStage.Building,
    };

    /// <summary>Null where nobody asked to have the texts removed.</summary>
    public ErasureLine? Erasure { get; init; }

    /// <summary>Changes of the way of taking part, the first one first.</summary>
    public IReadOnlyList<TrackLine> TrackChanges { get; init; } = [];

    /// <summary>More time for the reports, the one that counts first.</summary>
    public IReadOnlyList<ExtensionGiven> Extensions { get; init; } = [];

    /// <summary>What sessions of the group were before, by session, the last change first.</summary>
    public ILookup<Guid, SessionMoveLine> SessionMoves { get; init; } = Array.Empty<SessionMoveLine>().ToLookup(_ => Guid.Empty);

    /// <summary>Sessions that do not go on: no chance any more, and still to be found.</summary>
    public IReadOnlyList<SessionLine> CalledOff { get; init; } = [];

    /// <summary>What a trainer let count for another criterion, the first one first; empty for who sees progress only.</summary>
    public IReadOnlyList<MoveLine> Moves { get; init; } = [];

    /// <summary>What somebody wrote and held before they went over to the training alone: kept, and counting for nothing now.</summary>
    public bool KeepsEarlierWork => Track == Track.TrainingOnly && (Standing.Facts.Documents.Count > 0 || Standing.Facts.Conversations.Count > 0);

    /// <summary>What is missing against the chances that are left.</summary>
    public required Outlook Outlook { get; init; }

    internal Circumstances Circumstances { get; init; } = new();

    /// <summary>For good, the signature of a second trainer included or not: what it was decided on stays as it was.</summary>
    public bool IsDecided => Decision is { Outcome: not DecisionOutcome.NotYet };

    public bool AlignmentBlocks => Standing.AlignmentBlocks;

    public int OpenRequirements => Standing.OpenRequirements;

    /// <summary>Criteria that stand in no row, such as a date, and have something to tell. Nobody outside is waited for before there is a decision.</summary>
    public IEnumerable<CriterionResult> Beside => Standing.Evaluation.Results.Where(c => c.Remarks.Count > 0
        && (Stage == DossierStage.InAlignment || !c.Remarks.Contains(CriterionRemark.WaitsForExternalParty))
        && !Standing.Requirements.Any(r => r.Results.Contains(c)));

    public IEnumerable<EvidenceLine> EvidenceOf(CriterionResult result) => Evidence.Where(line => result.Evidence.Any(e => e.Kind == line.Kind && e.Id == line.Id));
}

/// <summary>Where a dossier is (facts §4.1): in opbouw, klaar voor besluit, besluit, in afstemming, klaar om uit te reiken, uitgereikt.</summary>
public enum DossierStage { Building, ReadyForDecision, Decided, InAlignment, ReadyToIssue, Issued }

/// <summary>A leercoach and the days it lasted.</summary>
public sealed record CoachPeriod(Guid PersonId, string Name, DateOnly From, DateOnly? Until, DateOnly? CertifiedUntil)
{
    /// <summary>Since when another tie with the participant is noted; why is read on a page of its own, by few. Null: none.</summary>
    public DateOnly? ConflictOn { get; init; }
}

/// <summary>A change of the way of taking part; everybody round the dossier reads why.</summary>
/// <param name="Reason">Null for whoever sees progress only, unless they wrote it.</param>
public sealed record TrackLine(Guid Id, Track From, Track To, string? Reason, string By, DateOnly On);

/// <summary>More time for the reports, and why.</summary>
/// <param name="Before">The last day until then.</param>
/// <param name="Reason">Null for whoever sees progress only, unless they wrote it.</param>
/// <param name="By">Null, with the day: given before the house kept who did.</param>
public sealed record ExtensionGiven(Guid Id, DateOnly? Before, DateOnly Until, string? Reason, string? By, DateOnly? On);

/// <summary>A piece that was moved, and why.</summary>
/// <param name="Piece">Null: it is no evidence any more.</param>
public sealed record MoveLine(Guid Id, EvidenceLine? Piece, LocalText From, LocalText To, string Reason, string By, DateOnly On);

/// <summary>One piece of evidence with what a page needs to name it and to link to it.</summary>
/// <param name="Submission">Number of the submission that counts; null: no link.</param>
public sealed record EvidenceLine(
    EvidenceKind Kind, Guid Id, DateOnly? On, bool Counts, DocumentKind? DocumentKind = null, int Number = 0, int? Submission = null, AttendanceStatus? Attendance = null, string? ConversationKind = null, ConversationStatus? ConversationStatus = null, DocumentStatus? DocumentStatus = null, Rater? Rater = null);

/// <summary>A waiver with who gave it and why; <see cref="Reason"/> is null for those who see statuses only, because it often tells about somebody's health.</summary>
public sealed record WaiverLine(Guid Id, string CriterionId, LocalText Criterion, string? Reason, string By, DateOnly On)
{
    /// <summary>Null as long as it counts.</summary>
    public WaiverTakenBack? TakenBack { get; init; }
}

/// <summary>Who took an exception back and why.</summary>
/// <param name="Reason">Null for whoever sees progress only.</param>
public sealed record WaiverTakenBack(string? Reason, string By, DateOnly On);

/// <summary>The last decision; <see cref="Motivation"/> is null for those who see only the outcome.</summary>
public sealed record DecisionLine(Guid Id, int Number, DecisionOutcome Outcome, string? Motivation, string FirstBy, Guid FirstById, DateOnly On, bool NeedsSecond, string? SecondBy, bool Complete);

/// <summary>What the outside party answered; <see cref="Remark"/> is null for those who see only the outcome.</summary>
public sealed record AlignmentLine(string Party, bool Agreed, DateOnly On, string? Remark);

/// <summary>The participant has the texts removed: on this day, or done then.</summary>
/// <param name="Done">Null as long as it can be taken back.</param>
public sealed record ErasureLine(DateOnly RunsOn, DateOnly? Done);

/// <summary>The line in the register.</summary>
public sealed record CertificateLine(Guid Id, CertificateKind Kind, string Number, string Code, DateOnly IssuedOn, bool Withdrawn);
