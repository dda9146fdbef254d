using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Which conversations a report is about, and which it could be about.</summary>
public sealed class ReadLinks(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<LinksView>> RunAsync(Guid document, CancellationToken stop = default) =>
        gate.ReadAsync<LinksView>(Operation.LinkConversations, Subject.Document(document), async p =>
        {
            var found = await p.Db.Documents.Include(d => d.Conversations).SingleAsync(d => d.Id == document, p.Stop);
            var programme = await p.ProgrammeOfParticipationAsync(catalog, found.ParticipationId);
            var kind = programme.Kind(found.Kind);
            if (kind.ConversationKind is null) return Refusal.Unknown;
            var mine = found.Conversations.ConvertAll(l => l.ConversationId);
            var talks = await p.Db.Conversations.Where(c => c.ParticipationId == found.ParticipationId && c.Kind == kind.ConversationKind && c.HeldOn <= p.Today).OrderBy(c => c.HeldOn).ThenBy(c => c.LoggedAt)
                .Select(c => new { c.Status, Elsewhere = p.Db.DocumentConversations.Any(l => l.ConversationId == c.Id && l.DocumentId != document), Talk = new AboutConversation(c.Id, c.Kind, c.HeldOn, c.PartnerRole, c.PartnerPseudonym) })
                .ToListAsync(p.Stop);
            return new LinksView(
                document, kind, found.Number, found.Status, programme.CoversSeveral(found.Kind),
                [.. talks.Where(t => t.Status != ConversationStatus.Cancelled && !t.Elsewhere).Select(t => new LinkChoice(t.Talk, mine.Contains(t.Talk.Id)))],
                [.. talks.Where(t => t.Status == ConversationStatus.Cancelled && mine.Contains(t.Talk.Id)).Select(t => t.Talk)]);
        }, stop);
}

/// <summary>A report and the conversations round it.</summary>
/// <param name="Several">The programme lets one report be about more than one.</param>
/// <param name="Choices">Those that can be chosen: without a report of their own elsewhere.</param>
/// <param name="Lapsed">Those it is about that were withdrawn, and count for nothing.</param>
public sealed record LinksView(Guid Document, DocumentKind Kind, int Number, DocumentStatus Status, bool Several, IReadOnlyList<LinkChoice> Choices, IReadOnlyList<AboutConversation> Lapsed)
{
    public bool CanChange => Status != DocumentStatus.Approved;
}

/// <summary>A conversation that a report is or could be about.</summary>
public sealed record LinkChoice(AboutConversation Talk, bool Linked);
