using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Certification;

/// <summary>A participant takes a line out of the own log of study at home.</summary>
public sealed class DropStudy(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid participation, Guid entry, CancellationToken stop = default) =>
        gate.ActAsync(Operation.LogStudy, Subject.Participation(participation), async passage =>
        {
            if (await passage.Db.StudyEntries.SingleOrDefaultAsync(e => e.Id == entry && e.ParticipationId == participation, passage.Stop) is not { } found) return Refusal.Unknown;
            passage.Db.StudyEntries.Remove(found);
            return null;
        }, stop);
}
