using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Documents.Notes;

/// <summary>Throws a note away; its writer was asked first.</summary>
public sealed class DeleteNote(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid note, CancellationToken stop = default) =>
        gate.ActAsync(Operation.WriteDraft, Subject.Draft(note), async p =>
        {
            if (await p.FindNoteAsync(note) is not { } found) return Refusal.Unknown;
            p.Db.Remove(found);
            return null;
        }, stop);
}
