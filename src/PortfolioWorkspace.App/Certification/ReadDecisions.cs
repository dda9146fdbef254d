using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Certification;

/// <summary>All participants of a cohort with where each is on the way to a certificate: what to decide, to sign as second, to ask the academy, to issue.</summary>
public sealed class ReadDecisions(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<DecisionList>> RunAsync(Guid cohort, CancellationToken stop = default) =>
        gate.ReadAsync<DecisionList>(Operation.SeeCohort, Subject.Cohort(cohort), async passage =>
        {
            var db = passage.Db;
            var head = await db.Cohorts.Where(c => c.Id == cohort).Select(c => new { c.Name, c.ProgrammeCode, c.ProgrammeVersion, c.CertificationOn }).SingleAsync(passage.Stop);
            var programme = catalog.Get(head.ProgrammeCode, head.ProgrammeVersion);
            var facts = await DossierFactsQuery.OfCohortAsync(passage, cohort);
            var people = await db.Participations.Where(p => p.CohortId == cohort)
                .Select(p => new
                {
                    p.Id,
                    p.Track,
                    Name = db.Users.Where(u => u.Id == p.PersonId).Select(u => u.Name).First(),
                    Decision = db.Decisions.Where(d => d.ParticipationId == p.Id).OrderByDescending(d => d.Number).Select(d => new { d.Id, d.Outcome, d.FirstById, d.SecondById, d.NeedsSecond }).FirstOrDefault(),
                    Certificate = db.Certificates.Where(c => c.ParticipationId == p.Id).Select(c => c.Number).FirstOrDefault(),
                })
                .OrderBy(p => p.Name)
                .ToListAsync(passage.Stop);
            return new DecisionList(cohort, head.Name, programme.Field, head.CertificationOn, passage.Relations, [.. people.Select(p =>
            {
                var standing = DossierStanding.Weigh(catalog, head.ProgrammeCode, head.ProgrammeVersion, facts[p.Id]);
                var next = DossierNext.Of(standing, p.Decision is { Outcome: not DecisionOutcome.NotYet, NeedsSecond: true, SecondById: null }, p.Certificate is not null);
                return new DecisionRow(p.Id, p.Name, p.Track, standing.Requirements.Count(r => r.IsDone), standing.Requirements.Count, p.Decision?.Outcome, p.Decision?.FirstById == passage.Actor, p.Certificate, next);
            })]);
        }, stop);
}

/// <summary>The list of a cohort.</summary>
public sealed record DecisionList(Guid CohortId, string CohortName, ProgrammeField Field, DateOnly? CertificationOn, IReadOnlySet<Relation> Relations, IReadOnlyList<DecisionRow> Rows);

/// <summary>One participant on it.</summary>
public sealed record DecisionRow(Guid ParticipationId, string Name, Track Track, int Met, int Requirements, DecisionOutcome? Outcome, bool SignedByMe, string? CertificateNumber, NextForDossier Next);
