using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>The sessions of a cohort, so that one that waits for marks is found at once.</summary>
public sealed class ReadSessions(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<SessionList>> RunAsync(Guid cohort, CancellationToken stop = default) =>
        gate.ReadAsync<SessionList>(Operation.SeeAttendance, Subject.Cohort(cohort), async p =>
        {
            var head = await p.Db.Cohorts.Where(c => c.Id == cohort).Select(c => new { c.Name, c.ProgrammeCode, c.ProgrammeVersion, c.Sessions }).SingleAsync(p.Stop);
            var participants = await p.Db.Participations.CountAsync(x => x.CohortId == cohort && x.Track != Track.WithoutCourse, p.Stop);
            var marks = await p.Db.AttendanceMarks.Where(m => p.Db.Participations.Any(x => x.Id == m.ParticipationId && x.CohortId == cohort))
                .GroupBy(m => new { m.SessionId, m.Status }).Select(g => new { g.Key.SessionId, g.Key.Status, Count = g.Count() }).ToListAsync(p.Stop);
            var moves = await p.SessionMovesAsync(m => p.Db.Sessions.Any(s => s.Id == m.SessionId && s.CohortId == cohort));
            var perSession = marks.ToLookup(m => m.SessionId);
            return new SessionList(cohort, head.Name, catalog.Get(head.ProgrammeCode, head.ProgrammeVersion).Field, AccessRules.Allows(Operation.MarkAttendance, p.Relations), AccessRules.Allows(Operation.PlanSession, p.Relations), [.. head.Sessions
                .OrderBy(s => s.Number)
                .Select(s => SessionLine.Of(s, perSession[s.Id].Where(m => m.Status.CountsAsThere()).Sum(m => m.Count), perSession[s.Id].Sum(m => m.Count), participants, p.Today) with { Moves = [.. moves[s.Id]] })]);
        }, stop);
}

/// <summary>All sessions of one cohort.</summary>
public sealed record SessionList(Guid CohortId, string CohortName, ProgrammeField Field, bool MayMark, bool MayPlan, IReadOnlyList<SessionLine> Sessions);
