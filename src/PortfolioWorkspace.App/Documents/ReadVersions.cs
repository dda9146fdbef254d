using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Documents;

/// <summary>What a text was before, newest first, and what it is now.</summary>
public sealed class ReadVersions(Gate gate, ProgrammeCatalog catalog)
{
    /// <summary>Words are counted from the texts themselves, so a long history comes in parts.</summary>
    public const int PerPage = 30;

    public Task<Answer<VersionsView>> RunAsync(Guid document, int page = 1, CancellationToken stop = default) =>
        gate.ReadAsync<VersionsView>(Operation.SeeDocument, Subject.Document(document), async p =>
        {
            var draft = await p.Db.Drafts.SingleAsync(d => d.Id == document, p.Stop);
            var all = p.VersionsOf(document);
            var count = await all.CountAsync(p.Stop);
            var pages = Math.Max(1, (count + PerPage - 1) / PerPage);
            var skip = PerPage * (Math.Clamp(page, 1, pages) - 1);
            // One more than is shown: the oldest of the page is counted against it.
            var found = await all.OrderByDescending(v => v.WrittenAt).ThenByDescending(v => v.Id).Skip(skip).Take(PerPage + 1)
                .Select(v => new { Mark = new VersionMark(v.Id, v.WrittenAt, v.Device, v.Reason, v.Name), v.Markdown, v.Hash }).ToListAsync(p.Stop);
            var words = found.ConvertAll(v => PlainText.WordCount(v.Markdown));
            var now = PlainText.WordCount(draft.Markdown);
            return new VersionsView(
                await p.DocumentNameAsync(catalog, document), draft.SavedAt, draft.Device, now, skip == 0 && words.Count > 0 ? now - words[0] : null,
                [.. found.Take(PerPage).Select((v, i) => new VersionLine(v.Mark, words[i], i + 1 < words.Count ? words[i] - words[i + 1] : null, v.Hash == draft.Hash))],
                1 + (skip / PerPage), pages);
        }, stop);
}

/// <summary>The versions of one document, in parts.</summary>
/// <param name="More">How many words the present text has more than the newest version.</param>
public sealed record VersionsView(DocumentName Document, DateTimeOffset? SavedAt, string? Device, int Words, int? More, IReadOnlyList<VersionLine> Versions, int Page, int Pages);
