using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Documents.Notes;

/// <summary>The notes that still wait for a report, newest first.</summary>
public sealed class ListNotes(Gate gate)
{
    private const int FirstWords = 200;

    public Task<Answer<NoteList>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<NoteList>(Operation.SeeOwnDesk, Subject.OwnDesk, async p => new NoteList(
            [.. (await p.Notes().Select(d => new { d.Id, d.SavedAt, Start = d.Markdown.Substring(0, FirstWords) }).ToListAsync(p.Stop))
                .OrderByDescending(d => d.SavedAt).Select(d => new NoteLine(d.Id, d.SavedAt, FirstLine(d.Start)))]), stop);

    private static string FirstLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";
}

/// <summary>What somebody noted.</summary>
public sealed record NoteList(IReadOnlyList<NoteLine> All);

/// <summary>One note by its first line.</summary>
public sealed record NoteLine(Guid Id, DateTimeOffset? SavedAt, string Start);
