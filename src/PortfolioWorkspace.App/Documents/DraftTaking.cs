using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>How a save is taken over, the same for a report, a letter, an answer and a note.</summary>
internal static class DraftTaking
{
    public static async Task<Answer<DraftSaved>> TwiceAsync(DraftChange change, Func<Task<Answer<DraftSaved>>> take)
    {
        if (change.Markdown.Length > Draft.MaxLength) return new Refusal("text-too-long", Draft.MaxLength);
        if (change.Markdown.Contains('\0')) return new Refusal("text-unreadable");
        var answer = await take();
        // Two saves met in the database. The second look tells whether the other one was ours, sent twice, or somebody else's.
        return answer.Refusal == Refusal.ChangedMeanwhile ? await take() : answer;
    }

    public static async Task<Answer<DraftSaved>> TakeAsync(this Passage passage, Draft draft, DraftChange change)
    {
        draft.Locked = await passage.IsClosedAsync(draft);
        return draft.Save(change.Markdown, TextHash.Of(change.Markdown), change.BaseRevision, change.Key, change.Device, passage.Now) switch
        {
            DraftSave.Locked => new Refusal("draft-locked"),
            DraftSave.Conflict => new DraftSaved(draft.Revision, draft.Hash, draft.SavedAt, ReadDraft.TextOf(draft, closed: false)),
            _ => new DraftSaved(draft.Revision, draft.Hash, draft.SavedAt, null),
        };
    }
}
