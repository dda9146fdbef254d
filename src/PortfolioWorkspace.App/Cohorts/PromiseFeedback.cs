using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>Sets within how many working days a group may expect an answer. What was handed in keeps the date that was promised then.</summary>
public sealed class PromiseFeedback(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid cohort, int? workingDays, CancellationToken stop = default) =>
        gate.ActAsync(Operation.PromiseFeedback, Subject.Cohort(cohort), async p =>
        {
            var found = await p.Db.Cohorts.SingleAsync(c => c.Id == cohort, p.Stop);
            var before = found.FeedbackWithinDays;
            if (found.Promise(workingDays) is { } refusal) return refusal;
            p.HistoryDetail = string.Create(CultureInfo.InvariantCulture, $"{before}→{workingDays}");
            return null;
        }, stop);
}
