using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>Who asks this reader for more time: the own participants, and for a trainer those without a leercoach.</summary>
public sealed class ReadAskedExtensions(Gate gate, ProgrammeCatalog catalog)
{
    public const int Most = 20;

    public Task<Answer<AskedExtensions>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<AskedExtensions>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var db = p.Db;
            var rows = await db.Extensions.Where(e => e.State == ExtensionState.Asked)
                .Where(e => db.LeercoachAssignments.Any(a => a.ParticipationId == e.ParticipationId && a.LeercoachId == p.Actor && a.Until == null)
                    || (db.Participations.Any(x => x.Id == e.ParticipationId && db.Staff.Any(s => s.CohortId == x.CohortId && s.PersonId == p.Actor && s.Role == StaffRole.Trainer))
                        && (!db.LeercoachAssignments.Any(a => a.ParticipationId == e.ParticipationId && a.Until == null) || db.Documents.Any(d => d.Id == e.DocumentId && !d.LeercoachReads))))
                .OrderBy(e => e.At).Take(Most)
                .Join(db.Documents, e => e.DocumentId, d => d.Id, (e, d) => new { e.DocumentId, e.Until, d.Kind, d.Number, e.ParticipationId })
                .Join(db.Participations, e => e.ParticipationId, x => x.Id, (e, x) => new { e.DocumentId, e.Until, e.Kind, e.Number, x.PersonId, x.CohortId })
                .Join(db.Cohorts, e => e.CohortId, c => c.Id, (e, c) => new { e.DocumentId, e.Until, e.Kind, e.Number, Name = db.Users.Where(u => u.Id == e.PersonId).Select(u => u.Name).First(), c.ProgrammeCode, c.ProgrammeVersion })
                .ToListAsync(p.Stop);
            return new AskedExtensions([.. rows.Select(r => new AskedExtension(r.DocumentId, r.Name, catalog.Get(r.ProgrammeCode, r.ProgrammeVersion).Kind(r.Kind).Name, r.Number, r.Until))]);
        }, stop);
}

/// <summary>The longest waiting first.</summary>
public sealed record AskedExtensions(IReadOnlyList<AskedExtension> All);

/// <summary>One participant who asks for more time.</summary>
public sealed record AskedExtension(Guid Document, string Participant, LocalText Kind, int Number, DateOnly Until);
