using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Reviews.Round;

/// <summary>Sends feedback that lies ready, by its writer or at its moment.</summary>
public sealed class SendReady(Gate gate)
{
    /// <param name="review">What has to leave.</param>
    /// <param name="planned">Nobody pressed a button: only what is due may leave.</param>
    /// <param name="stop">Ends the wait when the visitor has gone.</param>
    public Task<Refusal?> RunAsync(Guid review, bool planned = false, CancellationToken stop = default) =>
        gate.ActAsync(Operation.SendFeedback, Subject.Review(review), async p =>
        {
            if (await p.FindOwnReviewAsync(review) is not { } found) return Refusal.Unknown;
            if (found.SentAt is not null) return new Refusal("feedback-already-sent");
            if (found.ReadyAt is null || (planned && !(found.SendAt <= p.Now))) return new Refusal("feedback-not-ready");
            if (await p.DepartAsync(found, await p.LetterAsync(found)) is { } refusal) return refusal;
            if (planned) p.HistoryDetail += ", gepland";
            return null;
        }, stop);
}
