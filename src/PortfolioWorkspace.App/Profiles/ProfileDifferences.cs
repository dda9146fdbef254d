using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;

namespace PortfolioWorkspace.App.Profiles;

/// <summary>Competences on which two people differ two steps or more (facts §3.6): they ask for a word in the motivation, they decide nothing.</summary>
public static class ProfileDifferences
{
    public const int Large = 2;

    public static async Task<int> CountAsync(Passage passage, Guid participation)
    {
        var levels = await passage.Db.ProfileRatings.Where(r => r.ParticipationId == participation && r.SubmittedAt != null)
            .SelectMany(r => r.Competences.Select(c => new { c.Competence, c.Level }))
            .ToListAsync(passage.Stop);
        return levels.GroupBy(l => l.Competence).Count(g => g.Count() > 1 && g.Max(l => l.Level) - g.Min(l => l.Level) >= Large);
    }
}
