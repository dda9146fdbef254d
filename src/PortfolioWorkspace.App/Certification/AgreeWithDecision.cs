using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Certification;

/// <summary>A second trainer agrees with what the first signed: nobody certifies alone.</summary>
public sealed class AgreeWithDecision(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid decision, CancellationToken stop = default) =>
        gate.ActAsync(Operation.SignDecision, Subject.Decision(decision), async passage =>
            (await passage.Db.Decisions.SingleAsync(d => d.Id == decision, passage.Stop)).AgreeAsSecond(passage.Actor, passage.Now), stop);
}
