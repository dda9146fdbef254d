using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Practice;

namespace PortfolioWorkspace.App.Practice;

/// <summary>Somebody comes to a practice moment, or stays away after all. A participant takes a place; a leercoach or trainer comes to help.</summary>
public sealed class JoinPractice(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid moment, bool comes, CancellationToken stop = default) =>
        // Somebody else joined in the same moment: there may well be a place left.
        SecondTry.RunAsync(() => JoinAsync(moment, comes, stop));

    private Task<Refusal?> JoinAsync(Guid moment, bool comes, CancellationToken stop) =>
        gate.ActAsync(Operation.JoinPractice, Subject.Practice(moment), async p =>
        {
            var found = await p.Db.PracticeMoments.SingleAsync(m => m.Id == moment, p.Stop);
            var seat = await p.Db.PracticeSeats.SingleOrDefaultAsync(s => s.MomentId == moment && s.PersonId == p.Actor, p.Stop);
            // Twice the same wish, from two tabs or two presses, is one.
            if (seat is not null == comes) return null;
            var guides = seat?.Guides ?? !p.Relations.Contains(Relation.Member);
            if (found.Closed(p.Now) is { } closed) return closed;
            if (!guides && (comes ? found.TakePlace(p.Now) : found.LeavePlace(p.Now)) is { } refusal) return refusal;
            if (seat is not null) p.Db.PracticeSeats.Remove(seat);
            else p.Db.PracticeSeats.Add(new PracticeSeat { Id = p.NewId(), MomentId = moment, CohortId = found.CohortId, PersonId = p.Actor, Guides = guides, JoinedAt = p.Now });
            p.HistoryDetail = comes ? "komt" : "komt niet";
            if (comes && found.AnnouncedById != p.Actor) p.Tell(found.AnnouncedById, LiveTopic.PracticeJoined, moment);
            return null;
        }, stop);
}
