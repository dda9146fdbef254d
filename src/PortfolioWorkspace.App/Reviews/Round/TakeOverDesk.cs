using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Reviews.Round;

/// <summary>A reader goes on where a colleague was busy. The colleague keeps their own concept and sees it on the page that they have open.</summary>
public sealed class TakeOverDesk(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid submission, CancellationToken stop = default) =>
        // What the colleague types keeps the turn theirs and may be saved at this very moment; that is no reason not to take it over.
        SecondTry.RunAsync(() => TakeAsync(submission, stop));

    private Task<Refusal?> TakeAsync(Guid submission, CancellationToken stop) =>
        gate.ActAsync(Operation.ReviewSubmission, Subject.Submission(submission), async p =>
        {
            if (await p.TurnAsync(submission) is not { } turn) return null;
            if (turn.HolderId != p.Actor) p.TellOpenPages(turn.HolderId, LiveTopic.DeskTakenOver, submission);
            turn.TakeOver(p.Actor, p.Now);
            p.HistoryDetail = "overgenomen";
            return null;
        }, stop);
}
