using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Documents.Notes;

/// <summary>Puts a note into the bin, from which its writer can take it back for a while.</summary>
public sealed class DeleteNote(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid note, CancellationToken stop = default) =>
        gate.ActAsync(Operation.WriteDraft, Subject.Draft(note), async p =>
        {
            if (await p.FindNoteAsync(note) is not { } found) return Refusal.Unknown;
            if (string.IsNullOrWhiteSpace(found.Markdown)) p.Db.Remove(found);
            else found.Discard(p.Now);
            return null;
        }, stop);
}
