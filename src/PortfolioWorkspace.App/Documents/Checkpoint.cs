using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Keeps the text that a save takes the place of, when it is worth keeping, and thins out what is older; in the transaction of that save.</summary>
internal static class Checkpoint
{
    public static async Task KeepAsync(Passage passage, DraftVersion standing, string next)
    {
        if (!Checkpoints.IsDue(standing, next, passage.Now)) return;
        var versions = await passage.Db.DraftVersions.Where(v => v.DraftId == standing.DraftId)
            .Select(v => new { v.Id, v.WrittenAt, v.Reason, v.Name, v.Hash }).ToListAsync(passage.Stop);
        if (versions.MaxBy(v => (v.WrittenAt, v.Id))?.Hash != standing.Hash) passage.Db.DraftVersions.Add(standing);
        var surplus = Thinning.Surplus(versions.Select(v => new VersionMoment(v.Id, v.WrittenAt, v.Reason, v.Name)), passage.Now);
        if (surplus.Count > 0) passage.Db.DraftVersions.RemoveRange(await passage.Db.DraftVersions.Where(v => surplus.Contains(v.Id)).ToListAsync(passage.Stop));
    }
}
