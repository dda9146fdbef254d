using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>The reader says that a comment is settled, or opens it again. The writer's own tick stays the writer's.</summary>
public sealed class ResolveComment(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid review, Guid comment, bool resolved, CancellationToken stop = default) =>
        gate.ActAsync(Operation.ResolveComment, Subject.Review(review), async p =>
        {
            if (await p.FindThreadAsync(review, comment) is not { Side: ThreadSide.Reader } thread) return Refusal.Unknown;
            thread.Comment.Resolve(resolved, p.Now);
            p.HistoryDetail = resolved ? "opgelost" : "heropend";
            foreach (var person in await p.OtherSideAsync(thread.Comment, thread.Reviewer, thread.Side)) p.Tell(person, LiveTopic.CommentSettled, thread.Comment.SubmissionId);
            return null;
        }, stop);
}
