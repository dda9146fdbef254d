using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Certification;

/// <summary>A trainer gives somebody more time for the reports, with the reason.</summary>
public sealed class ExtendDeadline(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid participation, DateOnly until, string reason, CancellationToken stop = default) =>
        gate.ActAsync(Operation.ExtendDeadline, Subject.Participation(participation), async passage =>
        {
            await passage.EndAnswerAsync(participation, AnswerField.Extension, reason);
            return (await passage.Db.Participations.SingleAsync(p => p.Id == participation, passage.Stop)).ExtendDeadline(until, reason, passage.Today);
        }, stop);
}
