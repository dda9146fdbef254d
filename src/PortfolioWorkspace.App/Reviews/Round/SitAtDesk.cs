using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews.Round;

/// <summary>Notes that a reader is busy with a submission, unless a colleague was first.</summary>
public sealed class SitAtDesk(Gate gate, DeskVisits visits)
{
    public Task<Refusal?> RunAsync(Guid submission, CancellationToken stop = default) =>
        gate.ActAsync(Operation.SitAtDesk, Subject.Submission(submission), async p =>
        {
            // Who only looks is not busy with it.
            var own = await p.Db.Reviews.Where(r => r.SubmissionId == submission && r.ReviewerId == p.Actor && r.SentAt == null && r.ReadyAt == null).Select(r => (Guid?)r.ParticipationId).SingleOrDefaultAsync(p.Stop);
            if (own is not { } participation) return null;
            var turn = await p.TurnAsync(submission);
            // Whoever is there already, or was there last and still has the page open.
            if (turn is not null && turn.HolderId != p.Actor && visits.IsNews(submission, p.Actor, turn.HolderId, p.Now)) p.TellOpenPages(turn.HolderId, LiveTopic.ReaderSatDown, submission);
            if (turn is null) p.Db.DeskTurns.Add(turn = new DeskTurn { Id = submission, ParticipationId = participation });
            turn.Sit(p.Actor, p.Now);
            return null;
        }, stop);
}
