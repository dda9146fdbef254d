using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Conversations;

namespace PortfolioWorkspace.App.Documents;

/// <summary>The writer says which conversations a report is about: one, or several where the programme lets one report cover them. Until it is approved.</summary>
public sealed class LinkConversations(Gate gate, ProgrammeCatalog catalog)
{
    /// <summary>As many as a history line has room for.</summary>
    private const int DetailConversations = 8;

    /// <param name="document">The report.</param>
    /// <param name="conversations">All that it is about; what it was about before and is not among them, it no longer is.</param>
    /// <param name="stop">Ends the question when the visitor has gone.</param>
    public Task<Refusal?> RunAsync(Guid document, IReadOnlyCollection<Guid> conversations, CancellationToken stop = default) =>
        gate.ActAsync(Operation.LinkConversations, Subject.Document(document), async p =>
        {
            var found = await p.Db.Documents.Include(d => d.Conversations).SingleAsync(d => d.Id == document, p.Stop);
            var programme = await p.ProgrammeOfParticipationAsync(catalog, found.ParticipationId);
            if (programme.Kind(found.Kind).ConversationKind is not { } kind) return Refusal.Unknown;
            var ids = conversations.Distinct().ToList();
            var chosen = await p.Db.Conversations.Where(c => c.ParticipationId == found.ParticipationId && c.Kind == kind && ids.Contains(c.Id)).ToListAsync(p.Stop);
            if (chosen.Count < ids.Count) return Refusal.Unknown;
            if (chosen.Exists(c => c.Status == ConversationStatus.Cancelled)) return new Refusal("conversation-cancelled");
            if (chosen.Exists(c => c.HeldOn > p.Today)) return new Refusal("conversation-in-the-future");
            if (await p.Db.DocumentConversations.AnyAsync(l => l.DocumentId != document && ids.Contains(l.ConversationId), p.Stop)) return new Refusal("conversation-has-report");
            if (found.ReportOn(ids, programme.CoversSeveral(found.Kind)) is { } refusal) return refusal;

            // A reader who approves in this moment approves what the report was about until now: one of the two looks again.
            p.Db.Entry(found).Property(d => d.Version).IsModified = true;
            p.HistoryDetail = $"{ids.Count}: {string.Join(' ', ids.Take(DetailConversations))}";
            return null;
        }, stop);
}
