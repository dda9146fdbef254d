using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Access;

/// <summary>Who coaches somebody in a group now: the one answer for whoever guides, is noted, or is free.</summary>
internal static class GroupLeercoaches
{
    public static IQueryable<Guid> LeercoachesOf(this Passage p, Guid cohort) => p.Leercoaches().Where(r => r.CohortId == cohort).Select(r => r.PersonId);

    public static IQueryable<Guid> LeercoachesOf(this Passage p, IQueryable<Guid> cohorts) => p.Leercoaches().Where(r => cohorts.Contains(r.CohortId)).Select(r => r.PersonId);

    private static IQueryable<GroupReach> Leercoaches(this Passage p) => p.Db.GroupReach.Where(r => r.Relation == nameof(Relation.Leercoach));
}

/// <summary>A leercoach by name.</summary>
public sealed record NamedCoach(Guid Id, string Name);
