using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>Takes back what <see cref="LinkComment"/> did; the house looks for the place itself again.</summary>
public sealed class UnlinkComment(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid document, Guid comment, CancellationToken stop = default) =>
        gate.ActAsync(Operation.LinkComment, Subject.Document(document), async p =>
        {
            if (await p.Db.CommentLinks.SingleOrDefaultAsync(l => l.Id == comment && l.DocumentId == document, p.Stop) is not { } found) return Refusal.Unknown;
            p.Db.CommentLinks.Remove(found);
            p.HistoryDetail = "losgemaakt";
            return null;
        }, stop);
}
