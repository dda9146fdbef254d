using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Support;

namespace PortfolioWorkspace.App.Support;

/// <summary>Who of a group asked for extra support that is not settled; an organiser sees none of it, because the wall hides the threads themselves.</summary>
public sealed class ReadCohortSupport(Gate gate)
{
    public Task<Answer<CohortSupport>> RunAsync(Guid cohort, CancellationToken stop = default) =>
        gate.ReadAsync<CohortSupport>(Operation.SeeCohort, Subject.Cohort(cohort), async p =>
            new CohortSupport(await p.SupportLinesAsync(p.Db.SupportThreads.Where(t => t.Kind == SupportKind.ExtraSupport && t.ClosedAt == null
                && p.Db.Participations.Any(x => x.Id == t.ParticipationId && x.CohortId == cohort && x.PersonId != p.Actor)))), stop);
}

/// <summary>Calls for extra support that are open in a group.</summary>
public sealed record CohortSupport(IReadOnlyList<SupportLine> Open)
{
    public int People => Open.Select(l => l.Participation).Distinct().Count();
}
