using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Practice;

/// <summary>Calls a moment off with a reason, for those who would have come; a trainer of the group may too.</summary>
public sealed class CancelPractice(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid moment, string? reason, CancellationToken stop = default) =>
        gate.ActAsync(Operation.CancelPractice, Subject.Practice(moment), async p =>
        {
            var found = await p.Db.PracticeMoments.SingleAsync(m => m.Id == moment, p.Stop);
            if (found.Cancel(reason, p.Now) is { } refusal) return refusal;
            await p.TellComersAsync(moment, LiveTopic.PracticeCancelled);
            return null;
        }, stop);
}
