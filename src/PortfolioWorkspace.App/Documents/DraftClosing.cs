using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Whether a draft is closed. A reader who asks for more cannot open somebody else's draft, so the document says whether the lock still holds.</summary>
internal static class DraftClosing
{
    public static async Task<bool> IsClosedAsync(this Passage passage, Draft draft)
    {
        if (!draft.Locked) return false;
        if (draft.Purpose != DraftPurpose.Document) return true;
        var status = await passage.Db.Documents.Where(d => d.Id == draft.Id).Select(d => d.Status).SingleAsync(passage.Stop);
        return status is DocumentStatus.Submitted or DocumentStatus.Approved;
    }

    /// <summary>Says since when the text is handed in, so that a writer who comes back knows what happened.</summary>
    public static async Task<Refusal> LockedAsync(this Passage passage, Draft draft)
    {
        var submitted = await passage.Db.Submissions.Where(s => s.DocumentId == draft.Id && s.WithdrawnAt == null).OrderByDescending(s => s.Number)
            .Select(s => (DateTimeOffset?)s.SubmittedAt).FirstOrDefaultAsync(passage.Stop);
        return submitted is { } at ? new Refusal("draft-locked", at) : new Refusal("draft-locked");
    }
}
