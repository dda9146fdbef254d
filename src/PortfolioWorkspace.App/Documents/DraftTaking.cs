using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>How a save is taken over, the same for a report, a letter, an answer and a note.</summary>
internal static class DraftTaking
{
    public static async Task<Answer<DraftSaved>> TwiceAsync(DraftChange change, Func<Task<Answer<DraftSaved>>> take)
    {
        if (DraftLimits.Refuse(change.Markdown) is { } refusal) return refusal;
        // Two saves met in the database. The second look tells whether the other one was ours, sent twice, or somebody else's.
        return await SecondTry.RunAsync(take);
    }

    public static async Task<Answer<DraftSaved>> TakeAsync(this Passage passage, Draft draft, DraftChange change)
    {
        draft.Locked = await passage.IsClosedAsync(draft);
        var standing = draft.Snapshot(passage.NewId(), DraftVersionReason.Pause, passage.Now);
        var saved = draft.Save(change.Markdown, TextHash.Of(change.Markdown), change.Base, change.Key, change.Device, passage.Now);
        if (saved == DraftSave.Saved) await Checkpoint.KeepAsync(passage, standing, draft.Markdown);
        return saved switch
        {
            DraftSave.Locked => await passage.LockedAsync(draft),
            DraftSave.Conflict => new DraftSaved(draft.Revision, draft.Hash, draft.SavedAt, ReadDraft.TextOf(draft, closed: false)),
            _ => new DraftSaved(draft.Revision, draft.Hash, draft.SavedAt, null),
        };
    }
}
