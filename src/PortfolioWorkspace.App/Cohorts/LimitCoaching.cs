using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>How many people a leercoach can guide at once: said by the leercoach, or by an organiser who assigns. Nothing said is no limit.</summary>
public sealed class LimitCoaching(Gate gate)
{
    /// <param name="cohort">The group in which an organiser assigns; null: a leercoach about the own work.</param>
    /// <param name="leercoach">Whose limit it is; of the own work nobody else's.</param>
    /// <param name="capacity">Null: no limit.</param>
    /// <param name="stop">Ends the question when the visitor has gone.</param>
    public Task<Refusal?> RunAsync(Guid? cohort, Guid leercoach, int? capacity, CancellationToken stop = default) =>
        gate.ActAsync(Operation.LimitCoaching, cohort is { } group ? Subject.Cohort(group) : Subject.OwnDesk, async p =>
        {
            if (cohort is null && leercoach != p.Actor) return Refusal.Unknown;
            if (await p.Db.Users.SingleOrDefaultAsync(u => u.Id == leercoach && u.DisabledAt == null && u.LeercoachCertifiedUntil != null, p.Stop) is not { } person) return new Refusal("not-a-leercoach");
            if (LeercoachLoad.RefusalFor(capacity) is { } refusal) return refusal;
            p.HistoryDetail = $"{leercoach}: {person.LeercoachCapacity?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–"}→{capacity?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–"}";
            person.LeercoachCapacity = capacity;
            return null;
        }, stop);
}
