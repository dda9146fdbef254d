using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Takes over what a device wrote, when it was based on the present revision; otherwise gives back what is there, so that nothing is lost on either side.</summary>
public sealed class SaveDraft(Gate gate)
{
    public Task<Answer<DraftSaved>> RunAsync(DraftChange change, CancellationToken stop = default) =>
        DraftTaking.TwiceAsync(change, () => gate.ActAsync<DraftSaved>(Operation.WriteDraft, Subject.Draft(change.Draft), async p =>
            await p.Db.Drafts.SingleOrDefaultAsync(d => d.Id == change.Draft, p.Stop) is { } draft ? await TakeAsync(p, draft, change) : Refusal.Unknown, stop));

    private static async Task<Answer<DraftSaved>> TakeAsync(Passage p, Draft draft, DraftChange change)
    {
        // Who writes a letter is still busy with what it is about.
        if (draft.Purpose == DraftPurpose.Letter) await p.SitOnAsync(draft.Id);
        return await p.TakeAsync(draft, change);
    }
}

/// <summary>One save of one device.</summary>
/// <param name="Base">The text that this one was written on.</param>
/// <param name="Key">The same for every attempt to send this save, so that it counts once.</param>
public sealed record DraftChange(Guid Draft, string Markdown, DraftStamp Base, string? Key, string? Device);
