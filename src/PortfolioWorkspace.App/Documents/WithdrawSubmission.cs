using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Takes back what was handed in, while its reader has not opened it; the draft opens again.</summary>
public sealed class WithdrawSubmission(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid document, CancellationToken stop = default) =>
        gate.ActAsync(Operation.WithdrawSubmission, Subject.Document(document), async p =>
        {
            var found = await p.Db.Documents.Include(d => d.Submissions).SingleAsync(d => d.Id == document, p.Stop);
            var latest = found.Latest;
            if (found.Withdraw(p.Now) is { } refusal) return refusal;
            var draft = await p.Db.Drafts.SingleAsync(d => d.Id == document, p.Stop);
            draft.Locked = false;
            p.HistoryDetail = $"versie {latest!.Number}";
            foreach (var reader in (await p.ReadersAsync(found)).Notified) p.Tell(reader, LiveTopic.SubmissionWithdrawn, latest.Id);
            return null;
        }, stop);
}
