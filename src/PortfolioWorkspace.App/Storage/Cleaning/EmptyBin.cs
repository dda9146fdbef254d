using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Storage.Cleaning;

/// <summary>Removes what has lain in the bin for its time, a document with its draft, its versions and the photos that no other text shows, or a note. Nobody acts, so it does not go through the Gate.</summary>
public sealed class EmptyBin(StorageStart storage, WriteTurn turn, TimeProvider clock)
{
    /// <returns>How many documents and notes went.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        await using var db = await storage.OpenAsync(stop);
        var last = clock.GetUtcNow() - Bin.Keeps;
        var over = await db.Documents.IgnoreQueryFilters().Where(d => d.DeletedAt != null && d.DeletedAt <= last).Select(d => d.Id).ToListAsync(stop);
        using var writing = await turn.TakeAsync(stop);
        var notes = await db.Drafts.IgnoreQueryFilters().Where(d => d.DiscardedAt != null && d.DiscardedAt <= last).ExecuteDeleteAsync(stop);
        if (over.Count == 0) return notes;

        await using var change = await db.Database.BeginTransactionAsync(stop);
        // First the document: one that is taken back at this very moment keeps its draft.
        var gone = await db.Documents.IgnoreQueryFilters().Where(d => over.Contains(d.Id) && d.DeletedAt != null && d.DeletedAt <= last).ExecuteDeleteAsync(stop);
        var drafts = await db.Drafts.IgnoreQueryFilters().Where(d => over.Contains(d.Id) && !db.Documents.Any(x => x.Id == d.Id)).Select(d => d.Id).ToListAsync(stop);
        await db.KeepUsedPhotosAsync(drafts, stop);
        await db.Drafts.IgnoreQueryFilters().Where(d => drafts.Contains(d.Id)).ExecuteDeleteAsync(stop);
        await change.CommitAsync(stop);
        return notes + gone;
    }
}
