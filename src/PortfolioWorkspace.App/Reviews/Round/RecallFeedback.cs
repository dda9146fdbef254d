using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Storage.Outbox;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Reviews.Round;

/// <summary>Takes feedback back that was sent and not read: it is concept again, and for the participant it never came.</summary>
public sealed class RecallFeedback(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid review, CancellationToken stop = default) =>
        // Somebody touched it in the same moment: the second look tells whether it was read.
        SecondTry.RunAsync(() => RecallAsync(review, stop));

    private Task<Refusal?> RecallAsync(Guid id, CancellationToken stop) =>
        gate.ActAsync(Operation.RecallFeedback, Subject.Review(id), async p =>
        {
            if (await p.FindOwnReviewAsync(id) is not { } review) return Refusal.Unknown;
            var sent = review.SentAt;
            if (review.Recall() is { } refusal) return refusal;
            await p.TakeNewsBackAsync(review, sent!.Value);
            if (await p.Db.Decisions.AnyAsync(d => d.ParticipationId == review.ParticipationId && d.FirstAt >= sent, p.Stop)) return new Refusal("feedback-counted");
            var standing = await p.Db.Reviews.Where(r => r.SubmissionId == review.SubmissionId && r.Id != id && r.SentAt != null).OrderByDescending(r => r.SentAt).Select(r => r.Verdict).FirstOrDefaultAsync(p.Stop);
            if ((await p.ReviewedDocumentAsync(review)).Reopen(review.SubmissionId, standing) is { } closed) return closed;
            (await p.Db.SecondOpinions.SingleOrDefaultAsync(s => s.SubmissionId == review.SubmissionId && s.TrainerId == p.Actor && s.AnsweredAt >= sent, p.Stop))?.Reopen();
            (await p.LetterAsync(review)).Locked = false;
            var texts = review.Guidelines.ToDictionary(g => AnswerField.Reason(id, g.Guideline), g => g.Reason ?? "");
            foreach (var comment in review.Comments)
            {
                texts[AnswerField.Comment(id, comment.Id)] = comment.Body;
                comment.Resolve(false, p.Now);
            }

            // Nobody but its writer saw what was said under it.
            p.Db.CommentReplies.RemoveRange(await p.Db.CommentReplies.Where(r => p.Db.Comments.Any(c => c.Id == r.CommentId && c.ReviewId == id)).ToListAsync(p.Stop));
            await p.ReopenAnswersAsync(review.ParticipationId, AnswerField.Review(id), texts);
            p.HistoryDetail = "teruggehaald";
            return null;
        }, stop);
}
