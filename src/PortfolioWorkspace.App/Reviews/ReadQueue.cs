using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>Everybody who waits for the person who looks, in the order of the inbox, to walk through from desk to desk: ids of all, and who they are of those around one desk.</summary>
public sealed class ReadQueue(Gate gate, ProgrammeCatalog catalog)
{
    /// <param name="at">The desk that is looked at; it is among the rows when it waits itself.</param>
    /// <param name="group">Only this group; one that is not the reader's own is no filter.</param>
    /// <param name="kind">Only this kind of document; an unknown one is no filter.</param>
    /// <param name="stop">Ends the question when the visitor has gone.</param>
    public Task<Answer<ReadingQueue>> RunAsync(Guid? at = null, Guid? group = null, string? kind = null, CancellationToken stop = default) =>
        gate.ReadAsync<ReadingQueue>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var (db, all) = (p.Db, await InboxScope.OfAsync(p, catalog));
            var (onlyGroup, onlyKind) = (all.Groups.FirstOrDefault(g => g.Id == group)?.Id, all.Kinds.FirstOrDefault(k => k.Code == kind)?.Code);
            var waiting = all.Only(onlyGroup, onlyKind).Mine(DocumentStatus.Submitted);
            var places = await db.Submissions.Where(s => waiting.Contains(s.DocumentId) && s.WithdrawnAt == null && !db.Submissions.Any(x => x.DocumentId == s.DocumentId && x.WithdrawnAt == null && x.Number > s.Number))
                .OrderBy(s => s.SubmittedAt).ThenBy(s => s.DocumentId)
                .Select(s => new QueuePlace(s.Id, db.Reviews.Any(r => r.SubmissionId == s.Id && r.ReviewerId == p.Actor && r.SentAt == null && r.ReadyAt != null))).ToListAsync(p.Stop);
            var queue = new ReadingQueue(places, onlyGroup, onlyKind);
            return queue with { Near = await NearAsync(p, queue, at) };
        }, stop);

    private async Task<IReadOnlyList<QueueRow>> NearAsync(Passage p, ReadingQueue queue, Guid? at)
    {
        if (queue.Places.Count == 0) return [];
        var first = Math.Clamp(queue.PlaceOf(at) - (ReadInbox.PageSize / 2), 0, Math.Max(0, queue.Places.Count - ReadInbox.PageSize));
        var near = queue.Places.Skip(first).Take(ReadInbox.PageSize).Select(x => x.Submission).ToList();
        var rows = await p.Db.Submissions.Where(s => near.Contains(s.Id))
            .Join(p.Db.Documents, s => s.DocumentId, d => d.Id, (s, d) => new { s.Id, s.SubmittedAt, d.ParticipationId, d.Kind, d.Number })
            .Join(p.Db.Participations, r => r.ParticipationId, x => x.Id, (r, x) => new { r.Id, r.SubmittedAt, r.Kind, r.Number, x.PersonId, x.CohortId })
            .Join(p.Db.Cohorts, r => r.CohortId, c => c.Id, (r, c) => new { r.Id, r.SubmittedAt, r.Kind, r.Number, c.ProgrammeCode, c.ProgrammeVersion, Participant = p.Db.Users.Where(u => u.Id == r.PersonId).Select(u => u.Name).First() })
            .ToDictionaryAsync(r => r.Id, p.Stop);
        return [.. near.Select(id => rows[id]).Select(r => new QueueRow(r.Id, r.Participant, catalog.Get(r.ProgrammeCode, r.ProgrammeVersion).Kind(r.Kind).Name, r.Number, WaitingTime.Days(DutchTime.DayOf(r.SubmittedAt), p.Today)))];
    }
}

/// <summary>All who wait, and what was chosen from them.</summary>
/// <param name="Group">Null: of every group.</param>
/// <param name="Kind">Null: of every kind.</param>
public sealed record ReadingQueue(IReadOnlyList<QueuePlace> Places, Guid? Group, string? Kind)
{
    public static readonly ReadingQueue Empty = new([], null, null);

    /// <summary>Who they are: one page of the inbox around the desk that is looked at.</summary>
    public IReadOnlyList<QueueRow> Near { get; init; } = [];

    /// <summary>From 0; -1 is not in it.</summary>
    public int PlaceOf(Guid? submission) => Places.ToList().FindIndex(p => p.Submission == submission);
}

/// <summary>One of those who wait.</summary>
/// <param name="Ready">The answer lies ready; nothing has to be read for it any more.</param>
public sealed record QueuePlace(Guid Submission, bool Ready);

/// <summary>One of those who wait, with who it is and for how long.</summary>
/// <param name="Days">Calendar days since it was handed in.</param>
public sealed record QueueRow(Guid Submission, string Participant, LocalText Kind, int Number, int Days);
