using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Gives a photo to those who may read the text that shows it.</summary>
public sealed class SeePhoto(Gate gate)
{
    public Task<Answer<SeenPhoto>> RunAsync(Guid photo, CancellationToken stop = default) =>
        gate.ReadAsync<SeenPhoto>(Operation.SeePhoto, Subject.Photo(photo), async p =>
            await p.Db.Photos.Where(x => x.Id == photo).Join(p.Db.PhotoContents, x => x.Id, c => c.Id, (x, c) => new SeenPhoto(c.Content, x.ContentType)).SingleOrDefaultAsync(p.Stop) is { } seen ? seen : Refusal.Unknown, stop);
}

/// <summary>A photo to show.</summary>
public sealed record SeenPhoto(byte[] Content, string ContentType);
