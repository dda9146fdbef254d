using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Storage.Cleaning;

/// <summary>A photo lies with the draft that it was added to and goes with it. Whoever copied the text elsewhere shows it there too: then it moves to that other draft first.</summary>
internal static class UsedPhotos
{
    /// <param name="going">Drafts that are about to be removed for good.</param>
    public static async Task KeepUsedPhotosAsync(this PortfolioDb db, List<Guid> going, CancellationToken stop)
    {
        var photos = await db.Photos.IgnoreQueryFilters().Where(x => going.Contains(x.DraftId)).Select(x => new { x.Id, x.OwnerId }).ToListAsync(stop);
        foreach (var ofOwner in photos.GroupBy(x => x.OwnerId, x => x.Id))
        {
            var homes = await HomesAsync(db, ofOwner.Key, going, stop);
            foreach (var photo in ofOwner)
            {
                if (!homes.TryGetValue(photo, out var home)) continue;
                await db.Photos.IgnoreQueryFilters().Where(x => x.Id == photo).ExecuteUpdateAsync(s => s.SetProperty(x => x.DraftId, home), stop);
            }
        }
    }

    /// <summary>The photos that the other texts of their owner show, each with a draft to lie with. One that others may see is always among them, for what was handed in is never removed.</summary>
    private static async Task<Dictionary<Guid, Guid>> HomesAsync(PortfolioDb db, Guid owner, List<Guid> going, CancellationToken stop)
    {
        var homes = new Dictionary<Guid, Guid>();
        // A note shows no photos, and may be thrown away without the bin.
        var drafts = db.Drafts.IgnoreQueryFilters().Where(d => d.OwnerId == owner && d.Purpose != DraftPurpose.Note && !going.Contains(d.Id));
        // In this order: the draft of what was handed in stays for good.
        await AddAsync(drafts.Join(db.Submissions, d => d.Id, s => s.DocumentId, (d, s) => new Written { Draft = d.Id, Markdown = s.Markdown }));
        await AddAsync(drafts.Select(d => new Written { Draft = d.Id, Markdown = d.Markdown }));
        await AddAsync(drafts.Join(db.DraftVersions, d => d.Id, v => v.DraftId, (d, v) => new Written { Draft = d.Id, Markdown = v.Markdown }));
        return homes;

        async Task AddAsync(IQueryable<Written> texts)
        {
            await foreach (var text in texts.Where(t => t.Markdown.Contains(PhotoAddress.Path)).AsAsyncEnumerable().WithCancellation(stop))
            {
                foreach (var photo in PhotoAddress.In(text.Markdown)) homes.TryAdd(photo, text.Draft);
            }
        }
    }

    private sealed class Written
    {
        public Guid Draft { get; init; }
        public string Markdown { get; init; } = "";
    }
}
