using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Reviews.Round;

/// <summary>Takes feedback that lies ready back to concept, so that its writer can change it.</summary>
public sealed class TakeReadyBack(Gate gate)
{
    /// <param name="review">Whose moment is given up.</param>
    /// <param name="because">Why it could not leave at its moment; its writer is told.</param>
    /// <param name="stop">Ends the wait when the visitor has gone.</param>
    public Task<Refusal?> RunAsync(Guid review, Refusal? because = null, CancellationToken stop = default) =>
        gate.ActAsync(Operation.PlanFeedback, Subject.Review(review), async p =>
        {
            if (await p.FindOwnReviewAsync(review) is not { } found) return Refusal.Unknown;
            if (found.TakeBack(because) is { } refusal) return refusal;
            (await p.LetterAsync(found)).Locked = false;
            p.HistoryDetail = because is null ? "terug naar concept" : "niet verstuurd";
            return null;
        }, stop);
}
