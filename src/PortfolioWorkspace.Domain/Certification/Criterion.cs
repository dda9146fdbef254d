using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Certification;

/// <summary>A rule of a programme that evidence is counted against: a closed family, so that the evaluation covers every kind.</summary>
public abstract record Criterion
{
    private Criterion() { }

    /// <summary>Stable name within the programme, for example <c>cco.2a</c>.</summary>
    public required string Id { get; init; }

    public required LocalText Title { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Where the rule comes from, for example <c>S3 criterion 2; confirmer: INF</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Sessions present or compensated; <see cref="Min"/> null: the training has not said how many.</summary>
    public sealed record AttendedSessions(IReadOnlyList<SessionKind> Kinds, int? Min, int? Of, bool CompensationAllowed) : Criterion;

    /// <summary>Hours of contact, in quarters; a shortage within the tolerance is still met.</summary>
    public sealed record ContactHours(decimal? Min, IReadOnlyList<string> Categories, decimal ToleranceHours) : Criterion;

    /// <summary>Conversations that were confirmed by whom the programme asks; with <see cref="ReportPerConversation"/> those that have an approved report of their own.</summary>
    public sealed record ConfirmedConversations(string Kind, int? Min, ConfirmedBy ConfirmedBy, bool ReportPerConversation, bool LeercoachMustBeCertified) : Criterion;

    /// <summary>Approved reports; with <see cref="UniqueConversation"/> at most one counts per conversation. <see cref="CoversConversations"/>: one report may cover several, and that many must be covered.</summary>
    public sealed record ApprovedReports(string ReportKind, string? ConversationKind, int? Min, bool UniqueConversation, int? CoversConversations) : Criterion;

    /// <summary>Both people rated the profile, after the whole path (S3 criterion 5).</summary>
    public sealed record ProfileByBoth(string Instrument, bool OpensAfterLastSession, bool Blind) : Criterion;

    /// <summary>An end product approved, or the alternative that was agreed on instead of it (S0).</summary>
    public sealed record EndProductApproved(IReadOnlyList<string> OneOf, bool AlternativeByAgreement) : Criterion;

    /// <summary>A form handed in; with <see cref="EachOf"/> one for each phase.</summary>
    public sealed record FormCompleted(string Form, IReadOnlyList<string> EachOf) : Criterion;

    /// <summary>The intake with participant and director (S0).</summary>
    public sealed record IntakeDone(bool DirectorWaivable) : Criterion;

    /// <summary>Documents in before a date; late is noted, never refused.</summary>
    public sealed record Deadline(IReadOnlyList<string> AppliesTo, DateOnly? Date) : Criterion;

    /// <summary>A person judges; the software only shows what the judgement rests on.</summary>
    public sealed record ManualJudgement(LocalText Subject, IReadOnlyList<string> Inputs) : Criterion;

    /// <summary>An outside party's word on the decision (S3: the academy).</summary>
    public sealed record ExternalAlignment(string Party, bool Blocking) : Criterion;
}

/// <summary>Whether a criterion must be met before a decision, or only informs it.</summary>
public enum Severity { Required, Advisory }

/// <summary>Who says that a conversation took place.</summary>
public enum ConfirmedBy { Leercoach, Participant }
