using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Reviews.Round;

/// <summary>Gives feedback that lies ready another moment to leave at.</summary>
public sealed class ChangeMoment(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid review, DateTimeOffset sendAt, CancellationToken stop = default) =>
        gate.ActAsync(Operation.PlanFeedback, Subject.Review(review), async p =>
        {
            if (await p.FindOwnReviewAsync(review) is not { } found) return Refusal.Unknown;
            if (found.SentAt is null && found.ReadyAt is null) return new Refusal("feedback-not-ready");
            if (sendAt <= p.Now) return new Refusal("moment-in-the-past");
            p.HistoryDetail = "ander moment";
            return found.PutReady((await p.LetterAsync(found)).Markdown, sendAt, p.Now);
        }, stop);
}
