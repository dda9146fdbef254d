using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews.Round;

/// <summary>How feedback leaves, the same for a reader who presses the button, for several at once and for a moment that was chosen.</summary>
internal static class Departing
{
    public static async Task<Refusal?> DepartAsync(this Passage p, Review review, Draft letter)
    {
        var turn = await p.TurnAsync(review.SubmissionId);
        if (review.SentAt is null && turn?.IsHeldByOther(p.Actor, p.Now) == true) return await p.HeldAsync(turn);
        if (await p.RefusalToApproveAsync(review) is { } conflict) return conflict;
        if (review.Send(letter.Markdown, p.Now) is { } unsent) return unsent;

        // The participant's own draft opens by itself: the document says whether its lock still holds.
        var document = await p.ReviewedDocumentAsync(review);
        var second = await p.OpenSecondAsync(review.SubmissionId);
        if (document.Conclude(review.SubmissionId, review.Verdict!.Value, p.Now, await p.AnswersBesideAsync(review.SubmissionId)) is { } refusal) return refusal;
        second?.Answer(p.Now);
        // Also where the verdict stays the same, so that a version handed in at this moment is noticed.
        p.Db.Entry(document).Property(d => d.Version).IsModified = true;
        letter.Lock();
        turn?.End(p.Actor, p.Now);
        await p.CloseAnswersAsync(review.ParticipationId, AnswerField.Review(review.Id));
        p.HistoryDetail = review.Verdict.ToString();
        p.Tell(await OpenReview.WriterAsync(p, review.ParticipationId), LiveTopic.FeedbackSent, review.SubmissionId);
        return null;
    }

    /// <summary>A leercoach with another tie to the participant gives feedback and approves nothing; a trainer does.</summary>
    public static async Task<Refusal?> RefusalToApproveAsync(this Passage p, Review review) =>
        review.Verdict == Verdict.Approved && review.SentAt is null && await p.HasConflictAsync(review.ParticipationId, p.Actor) ? new Refusal("conflict-no-approval") : null;

    public static Task<Document> ReviewedDocumentAsync(this Passage p, Review review) =>
        p.Db.Documents.Include(d => d.Submissions).SingleAsync(d => d.Id == review.DocumentId, p.Stop);

    public static Task<Draft> LetterAsync(this Passage p, Review review) => p.Db.Drafts.SingleAsync(d => d.Id == review.Id, p.Stop);
}
