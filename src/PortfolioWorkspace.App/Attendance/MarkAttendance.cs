using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Attendance;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>A trainer says who was there: one person or the whole group at once. Every word stays, with who said it and when.</summary>
public sealed class MarkAttendance(Gate gate)
{
    /// <returns>When it was marked, so that the page can offer to undo exactly this.</returns>
    public Task<Answer<DateTimeOffset>> RunAsync(Guid session, IReadOnlyList<NewMark> marks, CancellationToken stop = default) =>
        gate.ActAsync<DateTimeOffset>(Operation.MarkAttendance, Subject.Session(session), async p =>
        {
            var held = await p.Db.Sessions.SingleAsync(s => s.Id == session, p.Stop);
            if (held.MarkRefusalAt(p.Today) is { } tooSoon) return tooSoon;

            var ids = marks.Select(m => m.ParticipationId).Distinct().ToList();
            if (ids.Count == 0 || ids.Count < marks.Count) return new Refusal("nothing-to-mark");
            var people = await p.Db.Participations.Where(x => x.CohortId == held.CohortId && ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.PersonId, p.Stop);
            if (people.Count < ids.Count) return Refusal.Unknown;
            var existing = await p.Db.AttendanceMarks.Where(m => m.SessionId == session && ids.Contains(m.ParticipationId)).ToDictionaryAsync(m => m.ParticipationId, p.Stop);
            var said = await p.SaidAsync(session, ids);
            foreach (var wanted in marks)
            {
                var mark = existing.GetValueOrDefault(wanted.ParticipationId);
                if (said.Has(wanted, p.Actor) || IsSame(mark, wanted)) continue;
                if (mark?.Version != wanted.Seen && !said.EndsWithOwn(wanted, p.Actor)) return Refusal.ChangedMeanwhile;
                var step = MarkSaid.Step(mark?.Status, wanted.Status);
                if (p.Say(held, mark, wanted, said, AttendanceVia.Trainer) is { } refusal) return refusal;
                p.NoteOn(wanted.ParticipationId, step);
                p.Tell(people[wanted.ParticipationId], LiveTopic.AttendanceMarked, wanted.ParticipationId, wanted.ParticipationId);
            }

            return p.Now;
        }, stop);

    /// <summary>A tap that arrives twice, or that says what is there already, changes nothing and is no conflict.</summary>
    private static bool IsSame(AttendanceMark? mark, NewMark wanted) =>
        mark?.Status == wanted.Status && (wanted.Status != AttendanceStatus.Partly || mark?.Hours == wanted.Hours) && (wanted.Note is null || (mark?.Note ?? "") == wanted.Note.Trim());
}

/// <summary>How somebody attended, as the trainer says it.</summary>
/// <param name="Status">Null takes the mark away again.</param>
/// <param name="Hours">Only for partly.</param>
/// <param name="Note">Null keeps what was written; empty takes it away.</param>
/// <param name="Seen">Version of the mark that the trainer saw; null: there was none.</param>
/// <param name="Stamp">Where it waited for a connection; null: it was posted at once.</param>
public sealed record NewMark(Guid ParticipationId, AttendanceStatus? Status, decimal? Hours = null, string? Note = null, int? Seen = null, DeviceStamp? Stamp = null);

/// <summary>Which word of which device it is, so that a word that arrives twice or late is known.</summary>
public sealed record DeviceStamp(string ClientId, int Seq);
