using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Everything that the person who looks is writing, and what they can begin with.</summary>
public sealed class ListDocuments(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<DocumentShelves>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<DocumentShelves>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var own = await p.Db.Participations.Where(x => x.PersonId == p.Actor && (x.Track != Track.TrainingOnly || p.Db.Documents.Any(d => d.ParticipationId == x.Id)))
                .Join(p.Db.Cohorts, x => x.CohortId, c => c.Id, (x, c) => new
                {
                    x.Id,
                    x.Track,
                    c.Name,
                    c.ProgrammeCode,
                    c.ProgrammeVersion,
                    c.StartsOn,
                    Leercoach = p.Db.LeercoachAssignments.Where(a => a.ParticipationId == x.Id && a.Until == null).Join(p.Db.Users, a => a.LeercoachId, u => u.Id, (_, u) => u.Name).FirstOrDefault(),
                })
                .OrderByDescending(x => x.StartsOn).ToListAsync(p.Stop);
            var ids = own.ConvertAll(x => x.Id);
            var lines = (await p.DocumentLinesAsync(ids, id => own.Where(x => x.Id == id).Select(x => catalog.Get(x.ProgrammeCode, x.ProgrammeVersion)).First())).ToLookup(l => l.Participation);
            var talks = (await p.Db.Conversations.Where(c => ids.Contains(c.ParticipationId)).OrderBy(c => c.HeldOn)
                .Select(c => new { c.ParticipationId, c.Kind, c.Status, Talk = new AboutConversation(c.Id, c.Kind, c.HeldOn, c.PartnerRole, c.PartnerPseudonym) })
                .ToListAsync(p.Stop)).ToLookup(c => c.ParticipationId);
            var bin = (await p.Db.Bin().Where(d => ids.Contains(d.ParticipationId)).OrderByDescending(d => d.DeletedAt).ToListAsync(p.Stop)).ToLookup(d => d.ParticipationId);
            return new DocumentShelves([.. own.Select(x =>
            {
                var programme = catalog.Get(x.ProgrammeCode, x.ProgrammeVersion);
                var all = talks[x.Id].ToList();
                var held = all.Where(c => c.Status != ConversationStatus.Cancelled && c.Talk.On <= p.Today).Select(c => c.Talk).ToList();
                return new DocumentShelf(x.Id, x.Name, [.. all.Select(c => c.Talk)], [.. programme.DocumentKinds.Select(k => Kind(programme, k, [.. lines[x.Id]], held, x.Leercoach))],
                    [.. bin[x.Id].Select(d => new BinnedLine(DocumentName.Of(programme, d), Domain.Documents.Bin.DaysLeft(d.DeletedAt!.Value, p.Now)))]) { Kept = x.Track == Track.TrainingOnly };
            })]);
        }, stop);

    private static ShelfKind Kind(Programme programme, DocumentKind kind, IReadOnlyList<DocumentLine> lines, IReadOnlyList<AboutConversation> held, string? leercoach)
    {
        var mine = lines.Where(l => l.Kind == kind.Code).ToList();
        var phases = programme.Criteria.OfType<Criterion.FormCompleted>().FirstOrDefault(c => c.Form == kind.Code)?.EachOf ?? [];
        var openPhases = programme.Phases.Where(f => phases.Contains(f.Code) && mine.All(l => l.Phase != f.Code)).ToList();
        var free = kind.ConversationKind is null ? [] : held.Where(t => t.Kind == kind.ConversationKind && lines.All(l => !l.Conversations.Contains(t.Id))).ToList();
        var canStart = (kind.ConversationKind, phases.Count, kind.Category) switch
        {
            (not null, _, _) => free.Count > 0,
            (_, > 0, _) => openPhases.Count > 0,
            (_, _, DocumentCategory.Report) => true,
            _ => mine.Count == 0,
        };
        return new ShelfKind(kind.Code, kind.Name, kind.ConversationKind, mine, free, openPhases, canStart, programme.Phases, kind.Category == DocumentCategory.Report, kind.Approver == Approver.Leercoach ? leercoach?.Split(' ')[0] : null);
    }
}

/// <summary>One shelf per dossier in which reports are asked for; none when somebody only follows the training.</summary>
public sealed record DocumentShelves(IReadOnlyList<DocumentShelf> All);

/// <summary>The documents of one dossier by kind.</summary>
public sealed record DocumentShelf(Guid Participation, string CohortName, IReadOnlyList<AboutConversation> Conversations, IReadOnlyList<ShelfKind> Kinds, IReadOnlyList<BinnedLine> Bin)
{
    /// <summary>From before somebody went over to the training alone: to read, and nothing more.</summary>
    public bool Kept { get; init; }
}

/// <summary>A document in the bin, and how many days it can still be taken back.</summary>
public sealed record BinnedLine(DocumentName Document, int DaysLeft);

/// <summary>One kind: what there is, and what a new one can be about.</summary>
/// <param name="IsNumbered">There may be several, told apart by number.</param>
public sealed record ShelfKind(
    string Code,
    LocalText Name,
    string? ConversationKind,
    IReadOnlyList<DocumentLine> Documents,
    IReadOnlyList<AboutConversation> FreeConversations,
    IReadOnlyList<Phase> OpenPhases,
    bool CanStart,
    IReadOnlyList<Phase> Phases,
    bool IsNumbered,
    string? ReaderFirstName);

/// <summary>The conversation that a report is about; of the partner a pseudonym and a role, nothing else.</summary>
public sealed record AboutConversation(Guid Id, string Kind, DateOnly On, string? PartnerRole, string? Pseudonym);
