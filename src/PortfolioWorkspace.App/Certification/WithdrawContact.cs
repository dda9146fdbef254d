using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Takes out contact that was noted by mistake; the row stays, and counts for nothing.</summary>
public sealed class WithdrawContact(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid participation, Guid entry, CancellationToken stop = default) =>
        gate.ActAsync(Operation.LogContact, Subject.Participation(participation), async passage =>
        {
            if (await passage.Db.ContactEntries.SingleOrDefaultAsync(e => e.Id == entry && e.ParticipationId == participation, passage.Stop) is not { } found) return Refusal.Unknown;
            if (await passage.RefusalWhenDecidedAsync(participation) is { } decided) return decided;
            passage.HistoryDetail = $"withdrawn {found.Category}";
            return found.Withdraw(!passage.Relations.Contains(Relation.Self), passage.Now);
        }, stop);
}
