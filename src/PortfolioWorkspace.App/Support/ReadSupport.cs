using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Support;

namespace PortfolioWorkspace.App.Support;

/// <summary>The questions of the person who looks, and those that others asked them.</summary>
public sealed class ReadSupport(Gate gate)
{
    /// <summary>What is open comes first; what was settled longest ago falls off the end of the list, not out of the house.</summary>
    private const int MostLines = 200;

    public Task<Answer<SupportDesk>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<SupportDesk>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var db = p.Db;
            var participates = await db.Participations.AnyAsync(x => x.PersonId == p.Actor, p.Stop);
            var own = db.SupportThreads.Where(t => db.Participations.Any(x => x.Id == t.ParticipationId && x.PersonId == p.Actor));
            var others = db.SupportThreads.Where(t => db.Participations.Any(x => x.Id == t.ParticipationId && x.PersonId != p.Actor));
            return new SupportDesk(
                participates,
                [.. (await p.SupportLinesAsync(Newest(own))).OrderBy(l => l.State == SupportState.Closed).ThenByDescending(l => l.LastAt)],
                [.. (await p.SupportLinesAsync(Newest(others))).OrderBy(l => l.State).ThenBy(l => l.State == SupportState.Waits ? l.LastAt.UtcTicks : -l.LastAt.UtcTicks)]);
        }, stop);

    private static IQueryable<SupportThread> Newest(IQueryable<SupportThread> threads) => threads.OrderBy(t => t.ClosedAt != null).ThenByDescending(t => t.LastAt).Take(MostLines);
}

/// <summary>All threads that concern the person who looks.</summary>
/// <param name="Participates">Takes part somewhere, and so can ask.</param>
/// <param name="ToAnswer">Longest waiting first, then what was answered, then what is closed.</param>
public sealed record SupportDesk(bool Participates, IReadOnlyList<SupportLine> Own, IReadOnlyList<SupportLine> ToAnswer)
{
    public int Waiting => ToAnswer.Count(l => l.State == SupportState.Waits);
}
