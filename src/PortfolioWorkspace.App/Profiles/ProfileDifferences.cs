using PortfolioWorkspace.App.Access;

namespace PortfolioWorkspace.App.Profiles;

/// <summary>Competences on which two people differ two steps or more (facts §3.6): they ask for a word in the motivation, they decide nothing.</summary>
public static class ProfileDifferences
{
    public const int Large = 2;

    public static async Task<int> CountAsync(Passage passage, Guid participation) =>
        await CountingProfiles.OfAsync(passage, participation) is { Self: { } self, Coach: { } coach }
            ? self.Competences.Join(coach.Competences, c => c.Competence, c => c.Competence, (a, b) => Math.Abs((a.Level ?? 0) - (b.Level ?? 0))).Count(step => step >= Large)
            : 0;
}
