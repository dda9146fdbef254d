using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Certification;

/// <summary>A trainer agrees with the end product as it was proposed; from then on it stands.</summary>
public sealed class AgreeEndProduct(Gate gate)
{
    /// <param name="seen">Version that the page showed: nobody agrees with what they did not read.</param>
    public Task<Refusal?> RunAsync(Guid participation, int seen, CancellationToken stop = default) =>
        gate.ActAsync(Operation.AgreeEndProduct, Subject.Participation(participation), async passage =>
        {
            if (await passage.Db.AgreedEndProducts.SingleOrDefaultAsync(a => a.ParticipationId == participation && a.WithdrawnAt == null, passage.Stop) is not { } agreement) return new Refusal("end-product-withdrawn");
            if (agreement.Version != seen) return Refusal.ChangedMeanwhile;
            if (await passage.RefusalWhenDecidedAsync(participation) is { } decided) return decided;
            passage.HistoryDetail = agreement.Replaces;
            if (agreement.Agree(passage.Actor, passage.Today) is { } refusal) return refusal;
            await passage.TellAsync(participation, LiveTopic.EndProductAgreed);
            return null;
        }, stop);
}
