using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Puts a document that nobody else ever saw into the bin, from which it can be taken back for a while.</summary>
public sealed class DeleteDocument(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid document, CancellationToken stop = default) =>
        gate.ActAsync(Operation.DeleteDocument, Subject.Document(document), async p =>
        {
            var found = await p.Db.Documents.Include(d => d.Submissions).SingleAsync(d => d.Id == document, p.Stop);
            p.HistoryDetail = $"{found.Kind} {found.Number}";
            return found.Discard(p.Now);
        }, stop);
}
