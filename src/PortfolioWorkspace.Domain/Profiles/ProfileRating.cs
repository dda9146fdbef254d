using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.Domain.Profiles;

/// <summary>The CCO-profiel as one person fills it in, blind for the other until both are in; afterwards it stands (facts §3.6).</summary>
public sealed class ProfileRating
{
    public const int RemarkMaxLength = 4000;

    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public required Rater Rater { get; init; }
    public required Guid RaterPersonId { get; init; }
    public string? Strongest { get; private set; }
    public string? Develop { get; private set; }
    public string? Conclusion { get; private set; }
    public DateTimeOffset? SavedAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public DateOnly? SubmittedOn { get; private set; }
    public List<CompetenceRating> Competences { get; } = [];
    public int Version { get; private set; }

    public Refusal? Rate(string competence, int? level, string? evidence, Guid newId)
    {
        if (SubmittedAt is not null) return new Refusal("profile-already-submitted");
        if (level is < 0 or > 4) return new Refusal("level-out-of-range");
        if (evidence?.Length > RemarkMaxLength) return new Refusal("too-long", RemarkMaxLength);
        var present = Competences.FirstOrDefault(c => c.Competence == competence);
        if (present is null) Competences.Add(present = new CompetenceRating { Id = newId, RatingId = Id, ParticipationId = ParticipationId, Competence = competence });
        present.Set(level, evidence);
        return null;
    }

    public Refusal? Close(string? strongest, string? develop, string? conclusion, DateTimeOffset now)
    {
        if (SubmittedAt is not null) return new Refusal("profile-already-submitted");
        if (new[] { strongest, develop, conclusion }.Any(t => t?.Length > RemarkMaxLength)) return new Refusal("too-long", RemarkMaxLength);
        (Strongest, Develop, Conclusion, SavedAt) = (strongest?.Trim(), develop?.Trim(), conclusion?.Trim(), now);
        return null;
    }

    public Refusal? Submit(IReadOnlyCollection<string> competences, DateTimeOffset now)
    {
        if (SubmittedAt is not null) return new Refusal("profile-already-submitted");
        var missing = competences.Count(c => Competences.All(r => r.Competence != c || r.Level is null));
        if (missing > 0) return new Refusal("levels-missing", missing);
        (SubmittedAt, SubmittedOn) = (now, DutchTime.DayOf(now));
        return null;
    }
}

/// <summary>A level for one competence and where it shows.</summary>
public sealed class CompetenceRating
{
    public required Guid Id { get; init; }
    public required Guid RatingId { get; init; }
    public required Guid ParticipationId { get; init; }
    public required string Competence { get; init; }

    /// <summary>0 nog niet gezien … 4 vanzelfsprekend; null: not chosen yet.</summary>
    public int? Level { get; private set; }

    public string? Evidence { get; private set; }

    internal void Set(int? level, string? evidence) => (Level, Evidence) = (level, string.IsNullOrWhiteSpace(evidence) ? null : evidence.Trim());
}

/// <summary>What two people wrote down after comparing their profiles; the ratings themselves don't change any more.</summary>
public sealed class ProfileTalk
{
    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public required string Remark { get; init; }
    public required DateOnly On { get; init; }
    public required Guid ById { get; init; }
}
