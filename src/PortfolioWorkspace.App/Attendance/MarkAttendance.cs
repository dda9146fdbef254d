using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Attendance;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>A trainer says who was there: one person or the whole group at once. A correction keeps who said what in the history of each dossier.</summary>
public sealed class MarkAttendance(Gate gate)
{
    /// <returns>When it was marked, so that the page can offer to undo exactly this.</returns>
    public Task<Answer<DateTimeOffset>> RunAsync(Guid session, IReadOnlyList<NewMark> marks, CancellationToken stop = default) =>
        gate.ActAsync<DateTimeOffset>(Operation.MarkAttendance, Subject.Session(session), async p =>
        {
            var held = await p.Db.Sessions.SingleAsync(s => s.Id == session, p.Stop);
            if (held.Start is not { } start) return new Refusal("session-without-date");
            if (DutchTime.DayOf(start) > p.Today) return new Refusal("session-not-held-yet", DutchTime.DayOf(start));

            var ids = marks.Select(m => m.ParticipationId).Distinct().ToList();
            if (ids.Count == 0 || ids.Count < marks.Count) return new Refusal("nothing-to-mark");
            var people = await p.Db.Participations.Where(x => x.CohortId == held.CohortId && ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.PersonId, p.Stop);
            if (people.Count < ids.Count) return Refusal.Unknown;
            var existing = await p.Db.AttendanceMarks.Where(m => m.SessionId == session && ids.Contains(m.ParticipationId)).ToDictionaryAsync(m => m.ParticipationId, p.Stop);
            foreach (var wanted in marks)
            {
                var mark = existing.GetValueOrDefault(wanted.ParticipationId);
                if (IsSame(mark, wanted)) continue;
                if (mark?.Version != wanted.Seen) return Refusal.ChangedMeanwhile;
                var was = mark?.Status;
                if (Change(p, session, mark, wanted, held.CreditedHours) is { } refusal) return refusal;
                p.NoteOn(wanted.ParticipationId, $"{was?.ToString() ?? None}→{wanted.Status?.ToString() ?? None}");
                p.Tell(people[wanted.ParticipationId], LiveTopic.AttendanceMarked, wanted.ParticipationId, wanted.ParticipationId);
            }

            return p.Now;
        }, stop);

    private const string None = "–";

    /// <summary>A tap that arrives twice, or that says what is there already, changes nothing and is no conflict.</summary>
    private static bool IsSame(AttendanceMark? mark, NewMark wanted) =>
        mark?.Status == wanted.Status && (wanted.Status != AttendanceStatus.Partly || mark?.Hours == wanted.Hours) && (wanted.Note is null || (mark?.Note ?? "") == wanted.Note.Trim());

    private static Refusal? Change(Passage p, Guid session, AttendanceMark? mark, NewMark wanted, decimal creditedHours)
    {
        if (wanted.Status is not { } status)
        {
            if (mark is not null) p.Db.AttendanceMarks.Remove(mark);
            return null;
        }

        if (mark is null)
        {
            mark = new AttendanceMark { Id = p.NewId(), SessionId = session, ParticipationId = wanted.ParticipationId };
            p.Db.AttendanceMarks.Add(mark);
        }

        return mark.Mark(status, wanted.Hours, wanted.Note ?? mark.Note, creditedHours, p.Actor, p.Now);
    }
}

/// <summary>How somebody attended, as the trainer says it.</summary>
/// <param name="Status">Null takes the mark away again.</param>
/// <param name="Hours">Only for partly.</param>
/// <param name="Note">Null keeps what was written; empty takes it away.</param>
/// <param name="Seen">Version of the mark that the trainer saw; null: there was none.</param>
public sealed record NewMark(Guid ParticipationId, AttendanceStatus? Status, decimal? Hours = null, string? Note = null, int? Seen = null);
