using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Throws a document away that nobody else ever saw; what was handed in once stays in the dossier.</summary>
public sealed class DeleteDocument(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid document, CancellationToken stop = default) =>
        gate.ActAsync(Operation.DeleteDocument, Subject.Document(document), async p =>
        {
            var found = await p.Db.Documents.Include(d => d.Submissions).Include(d => d.Conversations).SingleAsync(d => d.Id == document, p.Stop);
            if (found.Submissions.Count > 0) return new Refusal("was-submitted");
            p.Db.Remove(found);
            p.Db.RemoveRange(await p.Db.Drafts.Where(d => d.Id == document).ToListAsync(p.Stop));
            p.HistoryDetail = $"{found.Kind} {found.Number}";
            return null;
        }, stop);
}
