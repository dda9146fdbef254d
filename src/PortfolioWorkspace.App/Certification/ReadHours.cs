using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Shows what contact was noted outside meetings, and to the participant alone the own log of study.</summary>
public sealed class ReadHours(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<HoursView>> RunAsync(Guid participation, CancellationToken stop = default) =>
        gate.ReadAsync<HoursView>(Operation.SeeProgress, Subject.Participation(participation), async passage =>
        {
            var view = await ReadDossier.ViewAsync(passage, catalog, participation);
            var reads = AccessRules.Allows(Operation.ReadDossier, passage.Relations);
            var contact = await passage.Db.ContactEntries.Where(e => e.ParticipationId == participation && e.WithdrawnAt == null)
                .Select(e => new { Entry = e, By = passage.Db.Users.Where(u => u.Id == e.ConfirmedById).Select(u => u.Name).FirstOrDefault() })
                .ToListAsync(passage.Stop);
            var study = await passage.Db.StudyEntries.Where(e => e.ParticipationId == participation).ToListAsync(passage.Stop);
            return new HoursView(
                view,
                CategoriesOf(view.Standing.Programme),
                [.. contact.OrderByDescending(c => c.Entry.On).ThenBy(c => c.Entry.Id).Select(c => new ContactLine(c.Entry.Id, c.Entry.Category, c.Entry.On, c.Entry.Hours, reads ? c.Entry.Note : null, c.Entry.IsConfirmed, c.By))],
                [.. study.OrderByDescending(s => s.On).ThenBy(s => s.Id)])
            {
                MayLog = AccessRules.Allows(Operation.LogContact, passage.Relations),
                MayConfirm = AccessRules.Allows(Operation.ConfirmContact, passage.Relations),
            };
        }, stop);

    /// <summary>The kinds of contact that this programme counts and that no meeting is.</summary>
    public static IReadOnlyList<string> CategoriesOf(Programme programme) =>
        [.. programme.Criteria.OfType<Criterion.ContactHours>().SelectMany(c => c.Categories).Where(HourCategories.OfContact.Contains).Distinct()];
}

/// <summary>The hours of one dossier.</summary>
/// <param name="Study">Empty for everybody but the participant.</param>
public sealed record HoursView(DossierView Dossier, IReadOnlyList<string> Categories, IReadOnlyList<ContactLine> Contact, IReadOnlyList<StudyEntry> Study)
{
    public bool MayLog { get; init; }
    public bool MayConfirm { get; init; }

    public bool IsOwn => Dossier.Relations.Contains(Relation.Self);
}

/// <summary>Contact that was noted; <see cref="Note"/> is null for those who see statuses only.</summary>
public sealed record ContactLine(Guid Id, string Category, DateOnly On, decimal Hours, string? Note, bool Confirmed, string? ConfirmedBy);
