using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>What speaks against a leercoach for a participant. That there is a conflict of interest is a fact for whoever assigns; why is not.</summary>
internal static class CoachObjectionsQuery
{
    public static async Task<(LeercoachLoad Load, CoachObjections Objections)> ObjectionsAsync(this Passage p, Guid participation, Guid leercoach)
    {
        var load = (await DossierFactsQuery.LoadsOfAsync(p, [leercoach])).GetValueOrDefault(leercoach) ?? new LeercoachLoad(0, null);
        return (load, (load.IsFull ? CoachObjections.Full : CoachObjections.None) | (await p.HasConflictAsync(participation, leercoach) ? CoachObjections.Conflict : CoachObjections.None));
    }

    public static Task<bool> HasConflictAsync(this Passage p, Guid participation, Guid leercoach) =>
        p.Db.FactRows.AnyAsync(f => f.Fact == FactRow.Conflict && f.ParticipationId == participation && f.Other == leercoach, p.Stop);
}
