using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>The participant ticks that they did something with a comment, or takes that back.</summary>
public sealed class HandleComment(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid document, Guid comment, bool handled, CancellationToken stop = default) =>
        gate.ActAsync(Operation.HandleComment, Subject.Document(document), async p =>
        {
            if (await p.Db.Comments.SingleOrDefaultAsync(c => c.Id == comment && c.DocumentId == document, p.Stop) is not { } found) return Refusal.Unknown;
            found.Handle(handled, p.Now);
            p.HistoryDetail = handled ? "verwerkt" : "weer open";
            var reviewer = await p.Db.Reviews.Where(r => r.Id == found.ReviewId).Select(r => r.ReviewerId).SingleAsync(p.Stop);
            foreach (var person in await p.OtherSideAsync(found, reviewer, ThreadSide.Writer)) p.Tell(person, LiveTopic.CommentSettled, found.SubmissionId);
            return null;
        }, stop);
}
