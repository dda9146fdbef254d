using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Takes over what a device wrote, when it was based on the present revision; otherwise gives back what is there, so that nothing is lost on either side.</summary>
public sealed class SaveDraft(Gate gate)
{
    public async Task<Answer<DraftSaved>> RunAsync(DraftChange change, CancellationToken stop = default)
    {
        if (DraftLimits.Refuse(change.Markdown) is { } refusal) return refusal;
        var answer = await TakeAsync(change, stop);
        // Two saves met in the database. The second look tells whether the other one was ours, sent twice, or somebody else's.
        return answer.Refusal == Refusal.ChangedMeanwhile ? await TakeAsync(change, stop) : answer;
    }

    private Task<Answer<DraftSaved>> TakeAsync(DraftChange change, CancellationToken stop) =>
        gate.ActAsync<DraftSaved>(Operation.WriteDraft, Subject.Draft(change.Draft), async p =>
        {
            var draft = await p.Db.Drafts.SingleOrDefaultAsync(d => d.Id == change.Draft, p.Stop);
            if (draft is null) return Refusal.Unknown;
            draft.Locked = await p.IsClosedAsync(draft);
            var standing = draft.Snapshot(p.NewId(), DraftVersionReason.Pause, p.Now);
            var saved = draft.Save(change.Markdown, TextHash.Of(change.Markdown), change.Base, change.Key, change.Device, p.Now);
            if (saved == DraftSave.Saved) await Checkpoint.KeepAsync(p, standing, draft.Markdown);
            return saved switch
            {
                DraftSave.Locked => await p.LockedAsync(draft),
                DraftSave.Conflict => new DraftSaved(draft.Revision, draft.Hash, draft.SavedAt, ReadDraft.TextOf(draft, closed: false)),
                _ => new DraftSaved(draft.Revision, draft.Hash, draft.SavedAt, null),
            };
        }, stop);
}

/// <summary>One save of one device.</summary>
/// <param name="Base">The text that this one was written on.</param>
/// <param name="Key">The same for every attempt to send this save, so that it counts once.</param>
public sealed record DraftChange(Guid Draft, string Markdown, DraftStamp Base, string? Key, string? Device);
