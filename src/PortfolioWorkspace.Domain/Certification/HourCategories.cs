using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Certification;

/// <summary>The words in which a programme says which hours are contact hours; a session has two of them and still counts once.</summary>
public static class HourCategories
{
    public const string Training = "training";
    public const string CertificationMeeting = "certification_meeting";
    public const string Physical = "physical";
    public const string Online = "online";

    /// <summary>Contact outside sessions (S0); it has no date of its own and so no limit.</summary>
    public const string AdviserContact = "adviser_contact";

    public static readonly IReadOnlyList<string> OfSessions = [Training, CertificationMeeting, Physical, Online];

    public static readonly IReadOnlyList<string> All = [.. OfSessions, AdviserContact];

    /// <summary>What somebody may log beside meetings: those have an attendance of their own.</summary>
    public static readonly IReadOnlyList<string> OfContact = [Physical, Online, AdviserContact];

    public static IReadOnlyList<string> Of(SessionFact session) =>
    [
        session.Kind == SessionKind.Training ? Training : CertificationMeeting,
        session.Mode == SessionMode.Physical ? Physical : Online,
    ];
}
