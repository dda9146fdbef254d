using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Takes a document back out of the bin, with its draft and versions, unless another one has taken its place by now.</summary>
public sealed class RestoreDocument(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Refusal?> RunAsync(Guid document, CancellationToken stop = default) =>
        gate.ActAsync(Operation.RestoreDocument, Subject.Binned(document), async p =>
        {
            var found = await p.Db.DocumentsAndBin().Include(d => d.Conversations).SingleAsync(d => d.Id == document, p.Stop);
            var programme = await p.ProgrammeOfParticipationAsync(catalog, found.ParticipationId);
            // There is one plan per dossier, one piece per phase and one report per conversation; two would be counted twice.
            if (programme.Kind(found.Kind).Category != DocumentCategory.Report
                && await p.Db.Documents.AnyAsync(d => d.ParticipationId == found.ParticipationId && d.Kind == found.Kind && d.Phase == found.Phase, p.Stop)) return new Refusal("place-taken");
            var talks = found.Conversations.ConvertAll(c => c.ConversationId);
            if (await p.Db.DocumentConversations.AnyAsync(c => talks.Contains(c.ConversationId), p.Stop)) return new Refusal("talk-has-other-report");
            found.TakeBack();
            p.HistoryDetail = $"{found.Kind} {found.Number}";
            return null;
        }, stop);
}
