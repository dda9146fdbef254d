using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>One version without its text.</summary>
public sealed record VersionMark(Guid Id, DateTimeOffset WrittenAt, string? Device, DraftVersionReason Reason, string? Name);

/// <summary>One version in the list.</summary>
/// <param name="More">How many words more than the version before it; null when there is none before.</param>
/// <param name="IsPresent">The draft says the same now.</param>
public sealed record VersionLine(VersionMark Mark, int Words, int? More, bool IsPresent);

/// <summary>Reads the versions of one draft; the second wall shows them to their writer alone.</summary>
internal static class VersionsQuery
{
    public static IQueryable<DraftVersion> VersionsOf(this Passage passage, Guid draft) => passage.Db.DraftVersions.Where(v => v.DraftId == draft);

    public static Task<List<VersionMark>> VersionMarksAsync(this Passage passage, Guid draft) =>
        passage.VersionsOf(draft).OrderByDescending(v => v.WrittenAt).ThenByDescending(v => v.Id)
            .Select(v => new VersionMark(v.Id, v.WrittenAt, v.Device, v.Reason, v.Name)).ToListAsync(passage.Stop);
}
