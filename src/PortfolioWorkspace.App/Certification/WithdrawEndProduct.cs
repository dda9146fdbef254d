using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Participant or trainer takes the proposal or the agreement back; the row stays, and what the training asks is asked again.</summary>
public sealed class WithdrawEndProduct(Gate gate)
{
    /// <param name="seen">Version that the page showed: nobody agrees with what they did not read.</param>
    public Task<Refusal?> RunAsync(Guid participation, int seen, CancellationToken stop = default) =>
        gate.ActAsync(Operation.WithdrawEndProduct, Subject.Participation(participation), async passage =>
        {
            if (await passage.Db.AgreedEndProducts.SingleOrDefaultAsync(a => a.ParticipationId == participation && a.WithdrawnAt == null, passage.Stop) is not { } agreement) return new Refusal("end-product-withdrawn");
            if (agreement.Version != seen) return Refusal.ChangedMeanwhile;
            if (await passage.RefusalWhenDecidedAsync(participation) is { } decided) return decided;
            if (agreement.IsAgreed && await passage.Db.Documents.AnyAsync(d => d.ParticipationId == participation && d.Kind == AgreedEndProduct.DocumentKind && d.Status == DocumentStatus.Approved, passage.Stop)) return new Refusal("end-product-approved");
            passage.HistoryDetail = agreement.Replaces;
            return agreement.Withdraw(passage.Now);
        }, stop);
}
