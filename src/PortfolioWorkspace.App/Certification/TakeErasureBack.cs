using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Certification;

/// <summary>A participant thinks better of having the own texts removed, as long as it has not happened.</summary>
public sealed class TakeErasureBack(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid participation, CancellationToken stop = default) =>
        gate.ActAsync(Operation.EraseDossier, Subject.Participation(participation), async p =>
        {
            if (await p.Db.Erasures.Where(e => e.ParticipationId == participation).OrderByDescending(e => e.Id).FirstOrDefaultAsync(p.Stop) is not { } asked) return Refusal.Unknown;
            if (asked.TakeBack(p.Now) is { } refusal) return refusal;
            p.HistoryDetail = "taken back";
            return null;
        }, stop);
}
