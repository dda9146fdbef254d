using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Profiles;

/// <summary>The profile page's content for whoever looks; <see cref="Self"/> and <see cref="Coach"/> stay null until both are in.</summary>
public sealed record ProfileView(
    Guid ParticipationId,
    string ParticipantName,
    string? LeercoachName,
    ProfileInstrument Instrument,
    Rater? RatesAs,
    DateOnly? OpensOn,
    DateOnly Today,
    ProfileSheet? Mine,
    ProfileSheet? Self,
    ProfileSheet? Coach,
    bool SelfIsIn,
    bool CoachIsIn,
    (string Remark, DateOnly On)? Talk)
{
    /// <summary>The person who looks is a leercoach with another tie to the participant, and does not rate.</summary>
    public bool CannotHandIn { get; init; }

    public bool IsOpen => OpensOn is { } day && Today >= day;

    public bool BothAreIn => SelfIsIn && CoachIsIn;
}

/// <summary>One person's answers.</summary>
public sealed record ProfileSheet(IReadOnlyDictionary<string, CompetenceAnswer> Competences, string? Strongest, string? Develop, string? Conclusion, DateTimeOffset? SavedAt, DateOnly? SubmittedOn);

/// <summary>A level and where it shows.</summary>
public sealed record CompetenceAnswer(int? Level, string? Evidence);
