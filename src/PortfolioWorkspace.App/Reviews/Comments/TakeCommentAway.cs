using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>Takes a comment away that nobody has seen yet.</summary>
public sealed class TakeCommentAway(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid review, Guid comment, CancellationToken stop = default) =>
        gate.ActAsync(Operation.SendFeedback, Subject.Review(review), async p =>
        {
            if (await p.FindOwnReviewAsync(review) is not { } found) return Refusal.Unknown;
            if (found.TakeAway(comment) is { } refusal) return refusal;
            await p.CloseAnswersAsync(found.ParticipationId, AnswerField.Comment(review, comment));
            return null;
        }, stop);
}
