using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Gives the writer the text as it was last saved; a draft has one reader.</summary>
public sealed class ReadDraft(Gate gate)
{
    public Task<Answer<DraftText>> RunAsync(Guid draft, CancellationToken stop = default) =>
        gate.ReadAsync<DraftText>(Operation.WriteDraft, Subject.Draft(draft), async p =>
            await p.Db.Drafts.SingleOrDefaultAsync(d => d.Id == draft, p.Stop) is { } found ? TextOf(found, await p.IsClosedAsync(found)) : Refusal.Unknown, stop);

    internal static DraftText TextOf(Draft draft, bool closed) =>
        new(draft.Revision, draft.Markdown, draft.Hash, draft.SavedAt, draft.Device, draft.OwnerId, closed, draft.Lineage);
}
