using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Documents;

/// <summary>What a document in the bin says, so that nobody has to take it back to know, and can still copy from one whose place is taken.</summary>
public sealed class ReadBinned(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<BinnedText>> RunAsync(Guid document, CancellationToken stop = default) =>
        gate.ReadAsync<BinnedText>(Operation.RestoreDocument, Subject.Binned(document), async p =>
        {
            var found = await p.Db.Bin().SingleAsync(d => d.Id == document, p.Stop);
            var markdown = await p.Db.BinnedDrafts().Where(d => d.Id == document).Select(d => d.Markdown).SingleAsync(p.Stop);
            var programme = await p.ProgrammeOfParticipationAsync(catalog, found.ParticipationId);
            return new BinnedText(DocumentName.Of(programme, found), markdown, Domain.Documents.Bin.DaysLeft(found.DeletedAt!.Value, p.Now));
        }, stop);
}

/// <summary>A document in the bin, to read.</summary>
public sealed record BinnedText(DocumentName Document, string Markdown, int DaysLeft);
