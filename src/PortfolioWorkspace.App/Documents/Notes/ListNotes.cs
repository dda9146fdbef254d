using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents.Notes;

/// <summary>The notes that still wait for a report, newest first, and those in the bin.</summary>
public sealed class ListNotes(Gate gate)
{
    private const int FirstWords = 200;

    public Task<Answer<NoteList>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<NoteList>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var waiting = await p.Notes().Select(d => new { d.Id, d.SavedAt, Start = d.Markdown.Substring(0, FirstWords) }).ToListAsync(p.Stop);
            var bin = await p.BinnedNotes().Select(d => new { d.Id, d.DiscardedAt, Start = d.Markdown.Substring(0, FirstWords) }).ToListAsync(p.Stop);
            return new NoteList(
                [.. waiting.OrderByDescending(d => d.SavedAt).Select(d => new NoteLine(d.Id, d.SavedAt, FirstLine(d.Start)))],
                [.. bin.OrderByDescending(d => d.DiscardedAt).Select(d => new BinnedNote(d.Id, FirstLine(d.Start), Bin.DaysLeft(d.DiscardedAt!.Value, p.Now)))]);
        }, stop);

    private static string FirstLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";
}

/// <summary>What somebody noted, and what of it was thrown away.</summary>
public sealed record NoteList(IReadOnlyList<NoteLine> All, IReadOnlyList<BinnedNote> Bin);

/// <summary>One note by its first line.</summary>
public sealed record NoteLine(Guid Id, DateTimeOffset? SavedAt, string Start);

/// <summary>A note that can still be taken back.</summary>
public sealed record BinnedNote(Guid Id, string Start, int DaysLeft);
