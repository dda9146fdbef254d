using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Practice;

namespace PortfolioWorkspace.App.Practice;

/// <summary>Whoever announced a moment changes it; those who come hear it.</summary>
public sealed class ChangePractice(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid moment, PracticeNote note, CancellationToken stop = default) =>
        gate.ActAsync(Operation.ChangePractice, Subject.Practice(moment), async p =>
        {
            var found = await p.Db.PracticeMoments.SingleAsync(m => m.Id == moment, p.Stop);
            if (found.Note(note, p.Now) is { } refusal) return refusal;
            if (p.Db.ChangeTracker.HasChanges()) await p.TellComersAsync(moment, LiveTopic.PracticeChanged);
            return null;
        }, stop);
}

/// <summary>Those who come to a practice moment.</summary>
internal static class PracticeComers
{
    public static async Task TellComersAsync(this Passage p, Guid moment, LiveTopic topic)
    {
        foreach (var person in await p.Db.PracticeSeats.Where(s => s.MomentId == moment && s.PersonId != p.Actor).Select(s => s.PersonId).ToListAsync(p.Stop)) p.Tell(person, topic, moment);
    }
}
