using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Reviews.Round;

/// <summary>Lays feedback ready to be sent later, exactly as its writer saw it: until it is taken back nothing of it changes.</summary>
public sealed class PutReady(Gate gate, SaveJudgements keep)
{
    /// <param name="feedback">What is laid ready; like sending, it is kept first.</param>
    /// <param name="sendAt">When it leaves by itself; nothing: its writer sends it.</param>
    /// <param name="stop">Ends the wait when the visitor has gone.</param>
    public async Task<Refusal?> RunAsync(Feedback feedback, DateTimeOffset? sendAt, CancellationToken stop = default) =>
        await keep.RunAsync(feedback.Judgements, stop) is { } refusal ? refusal : await LayAsync(feedback, sendAt, stop);

    private Task<Refusal?> LayAsync(Feedback feedback, DateTimeOffset? sendAt, CancellationToken stop) =>
        gate.ActAsync(Operation.PlanFeedback, Subject.Review(feedback.Judgements.Review), async p =>
        {
            if (await p.FindOwnReviewAsync(feedback.Judgements.Review) is not { } review) return Refusal.Unknown;
            var letter = await p.LetterAsync(review);
            if (letter.Revision != feedback.LetterRevision) return new Refusal("letter-changed");
            var document = await p.ReviewedDocumentAsync(review);
            if (document.CanConclude(review.SubmissionId, await p.AnswersBesideAsync(review.SubmissionId)) is { } closed) return closed;
            if (await p.RefusalToApproveAsync(review) is { } conflict) return conflict;
            if (sendAt <= p.Now) return new Refusal("moment-in-the-past");
            if (review.PutReady(letter.Markdown, sendAt, p.Now) is { } refusal) return refusal;
            letter.Lock();
            (await p.TurnAsync(review.SubmissionId))?.End(p.Actor, p.Now);
            p.HistoryDetail = sendAt is null ? "bewaard voor later" : "gepland";
            return null;
        }, stop);
}
