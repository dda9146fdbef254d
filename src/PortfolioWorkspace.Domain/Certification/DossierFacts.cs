using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Certification;

/// <summary>Everything the evaluation may look at for one participation: facts only, no text, so that it is pure and safe for an organiser.</summary>
public sealed record DossierFacts
{
    /// <summary>The day on which the question is asked, in the Netherlands.</summary>
    public required DateOnly Today { get; init; }

    public required Track Track { get; init; }

    /// <summary>The version of the programme by which was decided, where the group follows another by now.</summary>
    public int? KeepsVersion { get; init; }

    /// <summary>The cohort's date; it goes before the date in the programme.</summary>
    public DateOnly? ReportDeadline { get; init; }

    /// <summary>Granted to this person by a trainer.</summary>
    public DateOnly? ExtendedDeadline { get; init; }

    public IReadOnlyList<SessionFact> Sessions { get; init; } = [];
    public IReadOnlyList<ConversationFact> Conversations { get; init; } = [];
    public IReadOnlyList<DocumentFact> Documents { get; init; } = [];
    public IReadOnlyList<RatingFact> Ratings { get; init; } = [];
    public IReadOnlyList<WaiverFact> Waivers { get; init; } = [];
    public IReadOnlyList<HoursFact> ExtraHours { get; init; } = [];
    public AgreementFact? Agreement { get; init; }
    public IntakeFact? Intake { get; init; }
    public JudgementFact? Judgement { get; init; }
    public AlignmentFact? Alignment { get; init; }

    /// <summary>What was counted when the trainers decided, of a dossier whose texts and conversations were erased since; otherwise null.</summary>
    public Evaluation? AsDecided { get; init; }

    /// <summary>The trainers decided for good: nothing is asked for any more.</summary>
    public bool IsOver => Judgement is { Positive: true } or { EndsWithProof: true };
}

/// <summary>A session of the cohort and how this person attended it; <see cref="Status"/> null: not marked yet. <see cref="Date"/> null: not planned yet.</summary>
public sealed record SessionFact(Guid Id, int Number, SessionKind Kind, SessionMode Mode, DateOnly? Date, decimal CreditedHours, AttendanceStatus? Status, decimal? HoursPresent)
{
    /// <summary>What this person was there for.</summary>
    public decimal HoursAttended => Status switch
    {
        AttendanceStatus.Present or AttendanceStatus.Compensated => CreditedHours,
        AttendanceStatus.Partly => Math.Clamp(HoursPresent ?? 0, 0, CreditedHours),
        _ => 0,
    };
}

/// <summary>A conversation; <see cref="LeercoachCertifiedUntil"/> is that of the leercoach who was there, on the books now.</summary>
public sealed record ConversationFact(Guid Id, string Kind, DateOnly Date, ConversationStatus Status, bool HasLeercoach, DateOnly? LeercoachCertifiedUntil)
{
    /// <summary>What it was noted as, where a trainer lets it count as something else.</summary>
    public string? NotedAs { get; init; }
}

/// <summary>A document and the conversations it reports on; <see cref="ExtendedUntil"/> is a later date for this one alone.</summary>
public sealed record DocumentFact(Guid Id, string Kind, string? Phase, IReadOnlyList<Guid> ConversationIds, DocumentStatus Status, DateOnly? FirstSubmittedOn, DateOnly? ApprovedOn)
{
    public DateOnly? ExtendedUntil { get; init; }
}

/// <summary>A profile that was handed in.</summary>
public sealed record RatingFact(Guid Id, Rater Rater, DateOnly SubmittedOn);

/// <summary>Who rates a profile.</summary>
public enum Rater { Participant, Leercoach }

/// <summary>A trainer's reasoned exception for one criterion.</summary>
public sealed record WaiverFact(Guid Id, string CriterionId, DateOnly On);

/// <summary>Contact outside sessions, such as with an adviser (S0); in quarters of an hour.</summary>
public sealed record HoursFact(Guid Id, string Category, DateOnly On, decimal Hours)
{
    /// <summary>What nobody confirmed yet is on its way.</summary>
    public bool Confirmed { get; init; } = true;
}

/// <summary>The agreed alternative end product ("passend eindproduct", S0) that replaces the kinds named.</summary>
public sealed record AgreementFact(Guid Id, IReadOnlyList<string> ReplacesKinds, DateOnly AgreedOn, DateOnly? ApprovedOn);

/// <summary>The intake and who confirmed it.</summary>
public sealed record IntakeFact(Guid Id, DateOnly? ParticipantOn, DateOnly? DirectorOn, bool DirectorWaived);

/// <summary>The signed judgement of a trainer; null while there is none, or while a second trainer still has to sign.</summary>
public sealed record JudgementFact(Guid Id, bool Positive, DateOnly On)
{
    /// <summary>The trainers decided on a proof of participation: an end, without a certificate.</summary>
    public bool EndsWithProof { get; init; }
}

/// <summary>What the outside party answered.</summary>
public sealed record AlignmentFact(Guid Id, bool Agreed, DateOnly On);
