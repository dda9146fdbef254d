using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>Writes down one word about somebody: how it stands now, and a line that stays. The same for whoever says it.</summary>
internal static class MarkSaid
{
    private const string None = "–";

    public static Refusal? Say(this Passage p, Session session, AttendanceMark? mark, NewMark wanted, WordsSaid said, AttendanceVia via)
    {
        var was = mark?.Status;
        if (Change(p, session, mark, wanted, said, out var now) is { } refusal) return refusal;
        p.Db.AttendanceChanges.Add(said.Line(p, session.Id, was, wanted, now, via));
        return null;
    }

    /// <summary>What the history says of it.</summary>
    public static string Step(AttendanceStatus? was, AttendanceStatus? now) => $"{was?.ToString() ?? None}→{now?.ToString() ?? None}";

    private static Refusal? Change(Passage p, Session session, AttendanceMark? mark, NewMark wanted, WordsSaid said, out AttendanceMark? now)
    {
        now = null;
        if (wanted.Status is not { } status)
        {
            if (mark is not null) p.Db.AttendanceMarks.Remove(mark);
            return null;
        }

        if (mark is null)
        {
            // One that is set anew is no older version of the one that was taken away.
            mark = new AttendanceMark { Id = p.NewId(), SessionId = session.Id, ParticipationId = wanted.ParticipationId, Version = said.Next(wanted.ParticipationId) - 1 };
            p.Db.AttendanceMarks.Add(mark);
        }

        now = mark;
        return mark.Mark(status, wanted.Hours, wanted.Note ?? mark.Note, session.CreditedHours, p.Actor, p.Now);
    }
}
