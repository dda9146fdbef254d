using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents.Notes;

/// <summary>Keeps a quick note. The device made its id, perhaps without a connection; the first save makes its place in the dossier.</summary>
public sealed class SaveNote(Gate gate)
{
    public async Task<Answer<DraftSaved>> RunAsync(DraftChange change, CancellationToken stop = default)
    {
        var place = await gate.ReadAsync<Guid>(Operation.SeeOwnDesk, Subject.OwnDesk, async p => await p.NotePlaceAsync(change.Draft) is { } found ? found : Refusal.Unknown, stop);
        if (!place.Try(out var participation, out var refusal)) return refusal;
        var answer = await DraftTaking.TwiceAsync(change, () => gate.ActAsync<DraftSaved>(Operation.WriteNote, Subject.Participation(participation), async p =>
        {
            if (await p.FindNoteAsync(change.Draft) is { } found) return await p.TakeAsync(found, change);
            // Thrown away, or a report by now.
            if (change.Base.Revision > 0) return Refusal.Unknown;
            var made = new Draft { Id = change.Draft, ParticipationId = participation, OwnerId = p.Actor, Purpose = DraftPurpose.Note };
            p.Db.Drafts.Add(made);
            return await p.TakeAsync(made, change);
        }, stop));
        // Still not ours after meeting another save: then the id is somebody else's, and that is all there is to say about it.
        return answer.Refusal == Refusal.ChangedMeanwhile && !await IsOwnAsync(change.Draft, stop) ? Refusal.Unknown : answer;
    }

    private async Task<bool> IsOwnAsync(Guid note, CancellationToken stop) =>
        (await gate.ReadAsync<bool>(Operation.SeeOwnDesk, Subject.OwnDesk, async p => await p.FindNoteAsync(note) is not null, stop)).Try(out var found, out _) && found;
}
