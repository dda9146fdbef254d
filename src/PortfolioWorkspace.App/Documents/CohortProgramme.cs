using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Documents;

/// <summary>The programme that a cohort follows, in the version it started with.</summary>
internal static class CohortProgramme
{
    public static async Task<Programme> ProgrammeOfAsync(this Passage passage, ProgrammeCatalog catalog, Guid cohort)
    {
        var follows = await passage.Db.Cohorts.Where(c => c.Id == cohort).Select(c => new { c.ProgrammeCode, c.ProgrammeVersion }).SingleAsync(passage.Stop);
        return catalog.Get(follows.ProgrammeCode, follows.ProgrammeVersion);
    }

    public static async Task<Programme> ProgrammeOfParticipationAsync(this Passage passage, ProgrammeCatalog catalog, Guid participation) =>
        await passage.ProgrammeOfAsync(catalog, await passage.Db.Participations.Where(x => x.Id == participation).Select(x => x.CohortId).SingleAsync(passage.Stop));
}
