using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Mail;
using PortfolioWorkspace.App.Notices;

namespace PortfolioWorkspace.App.Storage.Cleaning;

/// <summary>Forgets news that was told ninety days ago, read or not, and the letters that went with it. Nobody acts, so it does not go through the Gate.</summary>
public sealed class OldNews(StorageStart storage, WriteTurn turn, TimeProvider clock)
{
    /// <returns>How much news went.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        await using var db = await storage.OpenAsync(stop);
        var last = clock.GetUtcNow() - Notice.Keeps;
        using var writing = await turn.TakeAsync(stop);
        var gone = await db.Notices.IgnoreQueryFilters().Where(n => n.At <= last).ExecuteDeleteAsync(stop);
        await db.Outbox.Where(l => l.State != LetterState.Waiting && l.EndedAt <= last).ExecuteDeleteAsync(stop);
        return gone;
    }
}
