using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>Sends the feedback: the letter exactly as its writer saw it, on exactly the submission that was read. Before that everything is kept, so that a refusal costs nothing.</summary>
public sealed class SendFeedback(Gate gate, SaveJudgements keep)
{
    public async Task<Refusal?> RunAsync(Feedback feedback, CancellationToken stop = default) =>
        await keep.RunAsync(feedback.Judgements, stop) is { } refusal ? refusal : await SendAsync(feedback, stop);

    private Task<Refusal?> SendAsync(Feedback feedback, CancellationToken stop) =>
        gate.ActAsync(Operation.SendFeedback, Subject.Review(feedback.Judgements.Review), async p =>
        {
            if (await p.FindOwnReviewAsync(feedback.Judgements.Review) is not { } review) return Refusal.Unknown;
            var letter = await p.Db.Drafts.SingleAsync(d => d.Id == review.Id, p.Stop);
            if (review.SentAt is null && letter.Revision != feedback.LetterRevision) return new Refusal("letter-changed");
            return await p.DepartAsync(review, letter);
        }, stop);
}

/// <summary>Feedback to send.</summary>
/// <param name="LetterRevision">The revision of the letter that its writer sent; another one is refused.</param>
public sealed record Feedback(Judgements Judgements, int LetterRevision);
