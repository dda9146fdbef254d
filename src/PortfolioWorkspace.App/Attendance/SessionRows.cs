using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>The rows of one session: one for each group that comes.</summary>
internal static class SessionRows
{
    /// <summary>Groups beyond the one that the Gate looked at.</summary>
    public static async Task<bool> PlansForAsync(this Passage p, IReadOnlyList<Guid> cohorts)
    {
        if (cohorts.Count == 0) return true;
        var own = await p.PlannedCohorts().Where(c => cohorts.Contains(c.Id)).CountAsync(p.Stop);
        return own == cohorts.Count;
    }

    /// <summary>The groups whose sessions the actor plans.</summary>
    public static IQueryable<Cohort> PlannedCohorts(this Passage p) => p.StaffedCohorts(Operation.PlanSession);

    /// <summary>The groups for which the actor may do this as one who works there.</summary>
    public static IQueryable<Cohort> StaffedCohorts(this Passage p, Operation operation)
    {
        var roles = AccessRules.Allowed(operation).Select(r => Enum.TryParse<StaffRole>(r.ToString(), out var role) ? role : (StaffRole?)null).OfType<StaffRole>().ToList();
        return p.Db.Cohorts.Where(c => p.Db.Staff.Any(s => s.CohortId == c.Id && s.PersonId == p.Actor && roles.Contains(s.Role)));
    }

    public static async Task<Refusal?> AddSessionAsync(this Passage p, Guid id, Guid cohort, SessionNote note, Guid? shared)
    {
        var last = await p.Db.Sessions.Where(s => s.CohortId == cohort).MaxAsync(s => (int?)s.Number, p.Stop) ?? 0;
        var session = new Session { Id = id, CohortId = cohort, Number = last + 1, Kind = note.Kind, Mode = note.Mode, Title = "", CreditedHours = null, SharedId = shared };
        if (session.Note(note, p.Now) is { } refusal) return refusal;
        p.Db.Sessions.Add(session);
        return null;
    }

    /// <summary>All rows of a session, the asked one first. Null: one of them is of a group that the actor does not plan for.</summary>
    public static async Task<IReadOnlyList<Session>?> SessionRowsAsync(this Passage p, Guid session)
    {
        var asked = await p.Db.Sessions.SingleAsync(s => s.Id == session, p.Stop);
        if (asked.SharedId is not { } shared) return [asked];
        var others = await p.Db.Sessions.Where(s => s.SharedId == shared && s.Id != session).ToListAsync(p.Stop);
        return await p.PlansForAsync([.. others.Select(s => s.CohortId).Distinct()]) ? [asked, .. others] : null;
    }

    /// <summary>Everybody who would come hears it, each about the row of the own group.</summary>
    public static async Task TellComersAsync(this Passage p, IReadOnlyList<Session> rows, LiveTopic topic)
    {
        foreach (var row in rows)
        {
            foreach (var person in await p.Db.Participations.Where(x => x.CohortId == row.CohortId && x.Track != Track.WithoutCourse).Select(x => new { x.PersonId, x.Id }).ToListAsync(p.Stop)) p.Tell(person.PersonId, topic, row.Id, person.Id);
        }
    }
}
