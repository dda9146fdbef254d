using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Documents.Notes;

/// <summary>Takes a note back out of the bin.</summary>
public sealed class RestoreNote(Gate gate)
{
    public async Task<Refusal?> RunAsync(Guid note, CancellationToken stop = default)
    {
        var place = await gate.ReadAsync<Guid>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
            await p.BinnedNotes().Where(d => d.Id == note).Select(d => (Guid?)d.ParticipationId).SingleOrDefaultAsync(p.Stop) is { } found ? found : Refusal.Unknown, stop);
        if (!place.Try(out var participation, out var refusal)) return refusal;
        return await gate.ActAsync(Operation.WriteNote, Subject.Participation(participation), async p =>
        {
            if (await p.BinnedNotes().SingleOrDefaultAsync(d => d.Id == note, p.Stop) is not { } found) return Refusal.Unknown;
            found.TakeBack();
            return null;
        }, stop);
    }
}
