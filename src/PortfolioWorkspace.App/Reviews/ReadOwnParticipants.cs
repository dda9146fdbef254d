using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>The participants of a leercoach: how far each is, and who waits for whom.</summary>
public sealed class ReadOwnParticipants(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<CoachedParticipants>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<CoachedParticipants>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var db = p.Db;
            var coached = db.LeercoachAssignments.Where(a => a.LeercoachId == p.Actor && a.Until == null).Select(a => a.ParticipationId);
            var people = await db.Participations.Where(x => coached.Contains(x.Id))
                .Join(db.Cohorts, x => x.CohortId, c => c.Id, (x, c) => new
                {
                    x.Id,
                    x.Track,
                    Cohort = c.Name,
                    c.ProgrammeCode,
                    c.ProgrammeVersion,
                    c.StartsOn,
                    Name = db.Users.Where(u => u.Id == x.PersonId).Select(u => u.Name).First(),
                })
                .ToListAsync(p.Stop);
            var facts = await DossierFactsQuery.OfManyAsync(p, db.Participations.Where(x => coached.Contains(x.Id)));
            var documents = (await db.Documents.Where(d => coached.Contains(d.ParticipationId) && d.LeercoachReads && (d.Status == DocumentStatus.Submitted || d.Status == DocumentStatus.RevisionRequested))
                .GroupBy(d => new { d.ParticipationId, d.Status }).Select(g => new { g.Key.ParticipationId, g.Key.Status, Count = g.Count() }).ToListAsync(p.Stop)).ToLookup(d => d.ParticipationId);
            var load = (await DossierFactsQuery.LoadsOfAsync(p, [p.Actor]))[p.Actor];
            return new CoachedParticipants(load, p.Actor, await db.Users.AnyAsync(u => u.Id == p.Actor && u.LeercoachCertifiedUntil != null, p.Stop), [.. people.OrderByDescending(x => x.StartsOn).ThenBy(x => x.Name, StringComparer.CurrentCulture).Select(x =>
            {
                var standing = DossierStanding.Weigh(catalog, x.ProgrammeCode, x.ProgrammeVersion, facts[x.Id]);
                return new CoachedParticipant(
                    x.Id, x.Name, x.Cohort, x.Track, standing.Requirements, documents[x.Id].Where(d => d.Status == DocumentStatus.Submitted).Sum(d => d.Count), documents[x.Id].Where(d => d.Status == DocumentStatus.RevisionRequested).Sum(d => d.Count));
            })]);
        }, stop);
}

/// <summary>All of them, the newest group first.</summary>
/// <param name="Load">How many there are in groups that still run, beside how many the leercoach can guide.</param>
public sealed record CoachedParticipants(LeercoachLoad Load, Guid Leercoach, bool IsLeercoach, IReadOnlyList<CoachedParticipant> All);

/// <summary>One participant of a leercoach.</summary>
/// <param name="WaitsForYou">Reports that wait for feedback.</param>
/// <param name="YouWaitFor">Reports that the participant is adding to.</param>
public sealed record CoachedParticipant(Guid Participation, string Name, string Cohort, Track Track, IReadOnlyList<RequirementStanding> Requirements, int WaitsForYou, int YouWaitFor);
