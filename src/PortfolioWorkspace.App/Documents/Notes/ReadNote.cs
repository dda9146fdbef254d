using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Documents.Notes;

/// <summary>Gives somebody their note; one that a device has just thought of is still empty.</summary>
public sealed class ReadNote(Gate gate)
{
    public Task<Answer<DraftText>> RunAsync(Guid note, CancellationToken stop = default) =>
        gate.ReadAsync<DraftText>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            if (await p.FindNoteAsync(note) is { } found) return ReadDraft.TextOf(found, closed: false);
            return await p.NotePlaceAsync(note) is null ? Refusal.Unknown : DraftText.Blank(p.Actor);
        }, stop);
}
