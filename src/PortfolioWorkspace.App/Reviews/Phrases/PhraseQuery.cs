using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews.Phrases;

/// <summary>Finds phrases and the groups for which somebody reads. A phrase hangs on no dossier, so every question here names its owner or a group.</summary>
internal static class PhraseQuery
{
    public static Task<Phrase?> FindOwnPhraseAsync(this Passage p, Guid phrase) => p.Db.Phrases.Include(x => x.Teams).SingleOrDefaultAsync(x => x.Id == phrase && x.OwnerId == p.Actor, p.Stop);

    /// <summary>Where the actor is leercoach or trainer now.</summary>
    public static Task<List<Guid>> ReadsForAsync(this Passage p) =>
        p.Db.Staff.Where(s => s.PersonId == p.Actor && s.Role == StaffRole.Trainer).Select(s => s.CohortId)
            .Union(p.Db.LeercoachAssignments.Where(a => a.LeercoachId == p.Actor && a.Until == null).Join(p.Db.Participations, a => a.ParticipationId, x => x.Id, (_, x) => x.CohortId)).ToListAsync(p.Stop);
}
