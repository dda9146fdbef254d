namespace PortfolioWorkspace.Domain.Tests.Certification.Naive;

/// <summary>One participant in the words of the field, not in those of the product; the naive reading and the product's facts both come from it.</summary>
internal sealed class NaivePerson
{
    public required string Programme { get; init; }
    public required DateOnly Today { get; init; }
    public bool TrainingOnly { get; init; }
    public bool WithoutCourse { get; init; }
    public DateOnly? CohortDate { get; init; }
    public DateOnly? ExtraTime { get; init; }
    public List<NaiveSession> Sessions { get; } = [];
    public List<NaiveTalk> Talks { get; } = [];
    public List<NaiveText> Texts { get; } = [];
    public List<(string Category, decimal Hours)> OtherContact { get; } = [];
    public List<string> Waived { get; } = [];
    public bool ProfileByParticipant { get; set; }
    public bool ProfileByLeercoach { get; set; }

    /// <summary>Kinds that the agreed alternative replaces; empty: nothing was agreed.</summary>
    public List<string> AlternativeFor { get; } = [];
    public bool AlternativeApproved { get; set; }
    public bool IntakeByParticipant { get; set; }
    public bool IntakeByDirector { get; set; }
    public bool DirectorWaived { get; set; }

    /// <summary>Null: not judged, or not asked yet.</summary>
    public bool? Judged { get; set; }
    public bool? Aligned { get; set; }
}

/// <summary>A meeting and the trainer's mark: present, partly, excused, absent, compensated, or null.</summary>
internal sealed record NaiveSession(string Kind, string Mode, decimal? Hours, string? Mark, decimal? HoursPresent);

/// <summary>A conversation: planned, held, confirmed or cancelled.</summary>
internal sealed record NaiveTalk(string Kind, string State);

/// <summary>A text: draft, submitted, returned or approved; about the conversations with these numbers.</summary>
internal sealed record NaiveText(string Kind, string State, int[] About, string? Phase, DateOnly? HandedIn, DateOnly? OwnExtension);

/// <summary>What can be compared: the status word of facts §4.1, the two numbers and whether a decision has to wait for it.</summary>
internal sealed record NaiveAnswer(string Status, decimal? Required, decimal Count, bool Blocks);
