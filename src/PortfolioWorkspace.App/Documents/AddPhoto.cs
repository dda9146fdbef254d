using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Keeps a photo for a text in the making. It is seen by the writer alone until that text is handed in.</summary>
public sealed class AddPhoto(Gate gate, PhotoStudio studio)
{
    /// <returns>The address under which the text can show it.</returns>
    public async Task<Answer<AddedPhoto>> RunAsync(Guid draft, byte[] file, CancellationToken stop = default)
    {
        // Asked first, so that a stranger cannot make the house work.
        if ((await gate.ReadAsync<bool>(Operation.AddPhoto, Subject.Draft(draft), p => RoomAsync(p, draft), stop)).Refusal is { } closed) return closed;
        if (!(await studio.DevelopAsync(file, stop)).Try(out var photo, out var refusal)) return refusal;
        return await gate.ActAsync<AddedPhoto>(Operation.AddPhoto, Subject.Draft(draft), async p =>
        {
            if ((await RoomAsync(p, draft)).Refusal is { } full) return full;
            var id = p.NewId();
            p.Db.Photos.Add(new Photo
            {
                Id = id,
                DraftId = draft,
                ParticipationId = p.ParticipationId!.Value,
                OwnerId = p.Actor,
                ContentType = photo.ContentType,
                Width = photo.Width,
                Height = photo.Height,
                Bytes = photo.Content.Length,
                AddedAt = p.Now,
            });
            p.Db.PhotoContents.Add(new PhotoContent { Id = id, ParticipationId = p.ParticipationId.Value, Content = photo.Content });
            return new AddedPhoto(PhotoAddress.Of(id), photo.Width, photo.Height);
        }, stop);
    }

    private static async Task<Answer<bool>> RoomAsync(Passage p, Guid draft)
    {
        var text = await p.Db.Drafts.SingleAsync(d => d.Id == draft, p.Stop);
        if (text.Purpose != DraftPurpose.Document) return Refusal.Unknown;
        if (await p.IsClosedAsync(text)) return new Refusal("draft-locked");
        var stored = await p.Db.Photos.Where(x => x.OwnerId == p.Actor).SumAsync(x => (long)x.Bytes, p.Stop);
        return stored >= Photo.MaxStoredBytes ? new Refusal("photos-full", Photo.MaxStoredBytes / 1024 / 1024) : true;
    }
}

/// <summary>A photo that was kept.</summary>
public sealed record AddedPhoto(string Address, int Width, int Height);
