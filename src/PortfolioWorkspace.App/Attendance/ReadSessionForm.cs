using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>What the form of a session shows: how it stands, and which other groups could come too.</summary>
public sealed class ReadSessionForm(Gate gate, ProgrammeCatalog catalog)
{
    /// <param name="session">Null: a new one.</param>
    public Task<Answer<SessionForm>> RunAsync(Guid cohort, Guid? session, CancellationToken stop = default) =>
        gate.ReadAsync<SessionForm>(session is null ? Operation.PlanSession : Operation.ChangeSession, session is { } id ? Subject.Session(id) : Subject.Cohort(cohort), async p =>
        {
            var head = await p.Db.Cohorts.SingleOrDefaultAsync(c => c.Id == cohort, p.Stop);
            var found = session is { } asked ? await p.Db.Sessions.SingleOrDefaultAsync(s => s.Id == asked && s.CohortId == cohort, p.Stop) : null;
            if (head is null || (session is not null && found is null)) return Refusal.Unknown;
            var own = await p.PlannedCohorts().Where(c => c.Id != cohort).OrderByDescending(c => c.StartsOn).ThenBy(c => c.Name).Select(c => new SessionGroup(c.Id, c.Name, c.CertificationOn)).ToListAsync(p.Stop);
            var comes = found?.SharedId is { } shared ? await p.Db.Sessions.Where(s => s.SharedId == shared && s.CohortId != cohort).Select(s => s.CohortId).ToListAsync(p.Stop) : [];
            return new SessionForm(cohort, head.Name, catalog.Get(head.ProgrammeCode, head.ProgrammeVersion).Field, found,
                [.. own.Where(g => comes.Contains(g.Id))], [.. own.Where(g => !comes.Contains(g.Id) && !(g.CertificationOn < p.Today))], comes.Count > own.Count(g => comes.Contains(g.Id)))
            {
                Moves = found is null ? [] : await p.MovesOfAsync(found.Id),
            };
        }, stop);
}

/// <summary>A session as its form shows it.</summary>
/// <param name="Session">Null for a new one.</param>
/// <param name="Together">Other groups that come, as far as the one who looks works for them.</param>
/// <param name="CanJoin">Groups that could come too.</param>
/// <param name="SharedElsewhere">A group comes that the one who looks does not work for.</param>
public sealed record SessionForm(Guid CohortId, string CohortName, ProgrammeField Field, Session? Session, IReadOnlyList<SessionGroup> Together, IReadOnlyList<SessionGroup> CanJoin, bool SharedElsewhere)
{
    /// <summary>What it was before, the last change first.</summary>
    public IReadOnlyList<SessionMoveLine> Moves { get; init; } = [];
}

/// <summary>A group that may come too.</summary>
public sealed record SessionGroup(Guid Id, string Name, DateOnly? CertificationOn);
