using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Certification;

/// <summary>A trainer confirms that contact took place; from then on it counts.</summary>
public sealed class ConfirmContact(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid participation, Guid entry, CancellationToken stop = default) =>
        gate.ActAsync(Operation.ConfirmContact, Subject.Participation(participation), async passage =>
        {
            if (await passage.Db.ContactEntries.SingleOrDefaultAsync(e => e.Id == entry && e.ParticipationId == participation, passage.Stop) is not { } found) return Refusal.Unknown;
            if (await passage.RefusalWhenDecidedAsync(participation) is { } decided) return decided;
            passage.HistoryDetail = found.Category;
            if (found.Confirm(passage.Actor, passage.Now) is { } refusal) return refusal;
            await passage.TellAsync(participation, LiveTopic.ContactConfirmed);
            return null;
        }, stop);
}
