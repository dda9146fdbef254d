using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.Domain.Programmes;

/// <summary>One version of one edition of a training: what counts, which documents it knows and what it certifies. Data, never code.</summary>
public sealed record Programme(
    string Code,
    ProgrammeField Field,
    LocalText Name,
    LocalText ShortName,
    string Source,
    IReadOnlyList<Track> Tracks,
    StudyLoad StudyLoad,
    decimal? PriceEur,
    Capacity Capacity,
    IReadOnlyList<Phase> Phases,
    IReadOnlyList<SessionPlan> Sessions,
    IReadOnlyList<Requirement> Requirements,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<DocumentKind> DocumentKinds,
    ProfileInstrument? Profile,
    CertificateText Certificate)
{
    public DocumentKind Kind(string code) => DocumentKinds.First(k => k.Code == code);

    public DocumentKind? FindKind(string code) => DocumentKinds.FirstOrDefault(k => k.Code == code);
}

/// <summary>The family a programme belongs to; it decides the colour of the pages.</summary>
public enum ProgrammeField { Icc, Vo, Cco }

/// <summary>How somebody takes part: towards a certificate, for the training alone (S4), or towards a certificate without coming to the course, on what they can show (facts §4.2).</summary>
public enum Track { Certification, TrainingOnly, WithoutCourse }

/// <summary>Hours as the edition states them; null where its text is silent.</summary>
public sealed record StudyLoad(decimal? TotalHours, decimal? ContactHours, decimal? SelfStudyHours);

/// <summary>Places in a cohort, quota per region included; null where the edition does not say.</summary>
public sealed record Capacity(int? Min, int? Max, IReadOnlyList<RegionQuota> Quotas, bool LotteryWhenFull);

/// <summary>Places kept for one region (S2: Flevoland 2–4).</summary>
public sealed record RegionQuota(string Region, int Min, int Max);

/// <summary>A stretch of the learning path with one thing to show for it (VO: oriëntatie … evaluatie).</summary>
public sealed record Phase(string Code, LocalText Name);

/// <summary>A meeting as the edition prints it; a cohort has its own sessions with its own dates.</summary>
public sealed record SessionPlan(
    DateOnly? Date, TimeOnly? Start, TimeOnly? End, int BreakMinutes, decimal? CreditedHours, SessionKind Kind, SessionMode Mode, string? Place, string? Title);

/// <summary>What a session is for; only some kinds count for a criterion.</summary>
public enum SessionKind { Training, CertificationMeeting }

/// <summary>Where a session takes place; both count the same (S2).</summary>
public enum SessionMode { Physical, Online }

/// <summary>A row that people recognise ("4 eigen coachgesprekken met verslag"): one or more criteria shown together under one shape.</summary>
public sealed record Requirement(string Code, StepShape Shape, LocalText Title, LocalText Unit, IReadOnlyList<string> CriterionIds);

/// <summary>The five shapes of "Vlak &amp; lijn"; a kind of step keeps its shape on every page and on the certificate.</summary>
public enum StepShape { Square, Triangle, HalfCircles, Arcs, Quarters }

/// <summary>A kind of text a participant writes: its template, who approves it and what the reader looks for.</summary>
public sealed record DocumentKind(
    string Code,
    LocalText Name,
    DocumentCategory Category,
    string? ConversationKind,
    Approver Approver,
    int? WordsMin,
    int? WordsMax,
    IReadOnlyList<TemplateHeading> Headings,
    IReadOnlyList<Guideline> Guidelines)
{
    /// <summary>The writer may keep passages for the leercoach; trainers read the rest (facts §3.5).</summary>
    public bool PrivatePassages { get; init; }
}

/// <summary>Who may read follows from this (facts §5.5): a report stays in the small circle, an end product may be shared.</summary>
public enum DocumentCategory { Report, EndProduct, Form }

/// <summary>The role whose approval counts.</summary>
public enum Approver { Leercoach, Trainer, None }

/// <summary>A heading with the guidance that stands above it while writing.</summary>
public sealed record TemplateHeading(string Key, string Title, string Guidance, bool Required);

/// <summary>One point of the prescribed guidelines; checked by the writer and judged by the reader with a word and a reason.</summary>
public sealed record Guideline(string Code, LocalText Text);

/// <summary>The competences that two people rate blind for each other (CCO-profiel).</summary>
public sealed record ProfileInstrument(string Code, LocalText Name, IReadOnlyList<ProfileCompetence> Competences, IReadOnlyList<LocalText> Levels);

/// <summary>One competence of the profile.</summary>
public sealed record ProfileCompetence(string Code, LocalText Name, LocalText Description);

/// <summary>What is printed on the certificate and on the proof of participation.</summary>
public sealed record CertificateText(LocalText Title, LocalText Statement, LocalText ProofTitle, LocalText ProofStatement, string? Issuer, string? RecognisedBy, string NumberPrefix, bool SecondSignature);
