using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Support;

/// <summary>Whom a participant can ask and about what, said before anything is sent.</summary>
public sealed class ReadSupportForm(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<SupportForm>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<SupportForm>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var db = p.Db;
            var own = await db.Participations.Where(x => x.PersonId == p.Actor).Join(db.Cohorts, x => x.CohortId, c => c.Id, (x, c) => new { x.Id, Cohort = c }).ToListAsync(p.Stop);
            var dossiers = new List<SupportDossier>();
            foreach (var dossier in own.OrderByDescending(x => x.Cohort.StartsOn))
            {
                var programme = catalog.Get(dossier.Cohort.ProgrammeCode, dossier.Cohort.ProgrammeVersion);
                var circle = await SupportCircle.OfAsync(p, dossier.Id);
                var documents = await db.Documents.Where(d => d.ParticipationId == dossier.Id).OrderBy(d => d.CreatedAt).Select(d => new { d.Id, d.Kind, d.Number }).ToListAsync(p.Stop);
                dossiers.Add(new SupportDossier(dossier.Id, dossier.Cohort.Name, circle.Leercoach, circle.Trainers, [.. documents.Select(d => new SupportDocument(d.Id, programme.Kind(d.Kind), d.Number))]));
            }

            return dossiers.Count == 0 ? Refusal.Unknown : new SupportForm(dossiers);
        }, stop);
}

/// <summary>The choices of the form.</summary>
public sealed record SupportForm(IReadOnlyList<SupportDossier> Dossiers);

/// <summary>One dossier of one's own and who stands round it.</summary>
public sealed record SupportDossier(Guid Participation, string CohortName, SupportPerson? Leercoach, IReadOnlyList<SupportPerson> Trainers, IReadOnlyList<SupportDocument> Documents);

/// <summary>A report that a question can be about.</summary>
public sealed record SupportDocument(Guid Id, DocumentKind Kind, int Number);
