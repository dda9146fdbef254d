using PortfolioWorkspace.App.Profiles;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Web.Profiles;

/// <summary>What the profile form posts.</summary>
public sealed class ProfileInput
{
    // A form in which nothing was chosen is bound as null.
    public Dictionary<string, string?> Levels { get; set => field = value ?? []; } = [];
    public Dictionary<string, string?> Evidence { get; set => field = value ?? []; } = [];
    public string? Strongest { get; set; }
    public string? Develop { get; set; }
    public string? Conclusion { get; set; }
    public bool HandIn { get; set; }

    public static ProfileInput From(ProfileView view) => new()
    {
        Levels = view.Mine?.Competences.ToDictionary(c => c.Key, c => c.Value.Level?.ToString(System.Globalization.CultureInfo.InvariantCulture)) ?? [],
        Evidence = view.Mine?.Competences.ToDictionary(c => c.Key, c => c.Value.Evidence) ?? [],
        Strongest = view.Mine?.Strongest,
        Develop = view.Mine?.Develop,
        Conclusion = view.Mine?.Conclusion,
    };

    public SaveProfile.Input For(Guid participation, Rater rater, ProfileInstrument instrument) => new(
        participation,
        rater,
        instrument.Competences.ToDictionary(c => c.Code, c => new CompetenceAnswer(int.TryParse(Levels.GetValueOrDefault(c.Code), out var level) ? level : null, Evidence.GetValueOrDefault(c.Code))),
        Strongest,
        Develop,
        Conclusion,
        HandIn);
}

/// <summary>What two people wrote down together.</summary>
public sealed class TalkInput
{
    public string? Remark { get; set; }
}
