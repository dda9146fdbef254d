using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>Answers under a comment that was sent. The other side sees it at once; the feedback itself stays as it was sent.</summary>
public sealed class AnswerComment(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid review, Guid comment, string? words, CancellationToken stop = default) =>
        gate.ActAsync(Operation.AnswerComment, Subject.Review(review), async p =>
        {
            if (await p.FindThreadAsync(review, comment) is not { Side: not ThreadSide.Onlooker } thread) return Refusal.Unknown;
            if (thread.Withdrawn) return new Refusal("submission-withdrawn");
            var (before, mine) = (thread.Comment.Replies.Count, thread.Comment.Replies.Count(r => r.AuthorId == p.Actor));
            if (thread.Comment.Reply(p.Actor, words, p.NewId(), p.Now) is { } refusal) return refusal;
            if (thread.Comment.Replies.Count == before) return null;
            await p.CloseAnswersAsync(thread.Comment.ParticipationId, AnswerField.Reply(comment, mine));
            foreach (var person in await p.OtherSideAsync(thread.Comment, thread.Reviewer, thread.Side)) p.Tell(person, LiveTopic.CommentAnswered, thread.Comment.SubmissionId);
            return null;
        }, stop);
}
