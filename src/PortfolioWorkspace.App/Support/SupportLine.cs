using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Support;

namespace PortfolioWorkspace.App.Support;

/// <summary>One thread as a line in a list.</summary>
/// <param name="FirstWords">How it began; plain text.</param>
public sealed record SupportLine(Guid Id, Guid Participation, string Participant, SupportKind Kind, SupportState State, string FirstWords, DateTimeOffset OpenedAt, DateTimeOffset LastAt, string? Agreement, DateOnly? AgreedFor)
{
    public string ParticipantFirstName => Participant.Split(' ')[0];
}

/// <summary>Whose turn it is.</summary>
public enum SupportState { Waits, Answered, Closed }

/// <summary>Reads the lines of any choice of threads.</summary>
internal static class SupportLinesQuery
{
    private const int FirstWords = 120;

    public static async Task<IReadOnlyList<SupportLine>> SupportLinesAsync(this Passage p, IQueryable<SupportThread> which)
    {
        var db = p.Db;
        var found = await which
            .Join(db.Participations, t => t.ParticipationId, x => x.Id, (t, x) => new { Thread = t, x.PersonId })
            // No more than a line shows: a list has many of them, and a thread may be long.
            .Select(r => new
            {
                r.Thread.Id,
                r.Thread.ParticipationId,
                r.Thread.Kind,
                IsOpen = r.Thread.ClosedAt == null,
                AskerWasLast = r.Thread.LastById == r.PersonId,
                r.Thread.OpenedAt,
                r.Thread.LastAt,
                r.Thread.Agreement,
                r.Thread.AgreedFor,
                Name = db.Users.Where(u => u.Id == r.PersonId).Select(u => u.Name).First(),
                First = db.SupportMessages.Where(m => m.ThreadId == r.Thread.Id).OrderBy(m => m.At).Select(m => m.Body.Substring(0, FirstWords)).First(),
            }).ToListAsync(p.Stop);
        return [.. found.Select(f => new SupportLine(
            f.Id, f.ParticipationId, f.Name, f.Kind,
            !f.IsOpen ? SupportState.Closed : f.AskerWasLast ? SupportState.Waits : SupportState.Answered,
            Shortened(f.First), f.OpenedAt, f.LastAt, f.Agreement, f.AgreedFor))];
    }

    private static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length < FirstWords) return line;
        var end = line.LastIndexOf(' ');
        return $"{(end > 0 ? line[..end] : line)} …";
    }
}
