using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
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
}
