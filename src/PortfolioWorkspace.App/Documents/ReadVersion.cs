using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Documents;

/// <summary>One version, or the draft itself, to read as an ordinary page.</summary>
public sealed class ReadVersion(Gate gate, ProgrammeCatalog catalog)
{
    /// <param name="version">Null for the draft as it is now.</param>
    public Task<Answer<VersionText>> RunAsync(Guid document, Guid? version, CancellationToken stop = default) =>
        gate.ReadAsync<VersionText>(Operation.SeeDocument, Subject.Document(document), async p =>
        {
            if (version is null)
            {
                var draft = await p.Db.Drafts.SingleAsync(d => d.Id == document, p.Stop);
                return new VersionText(await p.DocumentNameAsync(catalog, document), null, draft.Markdown, PlainText.WordCount(draft.Markdown), draft.SavedAt, true);
            }

            if (await p.VersionsOf(document).SingleOrDefaultAsync(v => v.Id == version, p.Stop) is not { } found) return Refusal.Unknown;
            var present = await p.Db.Drafts.Where(d => d.Id == document).Select(d => d.Hash).SingleAsync(p.Stop);
            return new VersionText(
                await p.DocumentNameAsync(catalog, document), new VersionMark(found.Id, found.WrittenAt, found.Device, found.Reason, found.Name),
                found.Markdown, PlainText.WordCount(found.Markdown), found.WrittenAt, found.Hash == present);
        }, stop);
}

/// <summary>A text with its place in the history.</summary>
/// <param name="Mark">Null for the draft as it is now.</param>
/// <param name="IsPresent">The draft says the same now.</param>
public sealed record VersionText(DocumentName Document, VersionMark? Mark, string Markdown, int Words, DateTimeOffset? WrittenAt, bool IsPresent);
