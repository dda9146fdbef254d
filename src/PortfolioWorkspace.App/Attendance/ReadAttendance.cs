using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>One session with everybody who should be there, in few queries, because a trainer taps through it in seconds.</summary>
public sealed class ReadAttendance(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<AttendanceSheet>> RunAsync(Guid cohort, Guid session, CancellationToken stop = default) =>
        gate.ReadAsync<AttendanceSheet>(Operation.SeeAttendance, Subject.Session(session), async p =>
        {
            var db = p.Db;
            var found = await db.Sessions.Where(s => s.Id == session && s.CohortId == cohort)
                .Join(db.Cohorts, s => s.CohortId, c => c.Id, (s, c) => new { Session = s, c.Name, c.ProgrammeCode, c.ProgrammeVersion })
                .SingleOrDefaultAsync(p.Stop);
            if (found is null) return Refusal.Unknown;
            var rows = await db.Participations.Where(x => x.CohortId == cohort && (x.Track != Track.WithoutCourse || db.AttendanceMarks.Any(m => m.ParticipationId == x.Id && m.SessionId == session)))
                .Select(x => new
                {
                    x.Id,
                    x.Track,
                    Name = db.Users.Where(u => u.Id == x.PersonId).Select(u => u.Name).First(),
                    Mark = db.AttendanceMarks.FirstOrDefault(m => m.ParticipationId == x.Id && m.SessionId == session),
                    MarkedBy = db.AttendanceMarks.Where(m => m.ParticipationId == x.Id && m.SessionId == session).Select(m => db.Users.Where(u => u.Id == m.MarkedById).Select(u => u.Name).First()).FirstOrDefault(),
                })
                .OrderBy(x => x.Name)
                .ToListAsync(p.Stop);
            // A note may tell why somebody was away; who only keeps lists sees the status.
            var mayMark = AccessRules.Allows(Operation.MarkAttendance, p.Relations);
            var words = mayMark ? (await SaidAsync(p, session)).ToLookup(w => w.ParticipationId, w => w.Word) : null;
            var lines = rows.ConvertAll(r => new AttendanceRow(
                r.Id, r.Name, r.Track, r.Mark?.Status, r.Mark?.Hours, mayMark ? r.Mark?.Note : null, r.Mark?.Version, r.MarkedBy, r.Mark?.MarkedAt)
            {
                History = words is null ? [] : [.. words[r.Id]],
            });
            var line = SessionLine.Of(found.Session, lines.Count(r => r.Status?.CountsAsThere() == true), lines.Count(r => r.Status is not null), lines.Count, p.Today) with { Moves = await p.MovesOfAsync(session) };
            return new AttendanceSheet(cohort, found.Name, catalog.Get(found.ProgrammeCode, found.ProgrammeVersion).Field, line, mayMark, lines) { CanCheckIn = mayMark && CheckIn.RefusalAt(found.Session, p.Now) is null };
        }, stop);

    private static async Task<IReadOnlyList<(Guid ParticipationId, AttendanceWord Word)>> SaidAsync(Passage p, Guid session)
    {
        var said = await p.Db.AttendanceChanges.Where(c => c.SessionId == session)
            .Select(c => new { c.ParticipationId, c.Number, c.Status, c.Hours, c.Note, c.Via, c.At, By = p.Db.Users.Where(u => u.Id == c.ById).Select(u => u.Name).First() })
            .ToListAsync(p.Stop);
        return [.. said.OrderByDescending(c => c.Number).Select(c => (c.ParticipationId, new AttendanceWord(c.Status, c.Hours, c.Note, c.Via, c.By, c.At)))];
    }
}

/// <summary>The list of a session.</summary>
/// <param name="MayMark">The one who looks is a trainer here; whether it is time yet is said by the session.</param>
public sealed record AttendanceSheet(Guid CohortId, string CohortName, ProgrammeField Field, SessionLine Session, bool MayMark, IReadOnlyList<AttendanceRow> Rows)
{
    /// <summary>It is time, so participants may do it themselves.</summary>
    public bool CanCheckIn { get; init; }
}

/// <summary>One participant on it.</summary>
/// <param name="Status">Null while nobody marked it.</param>
/// <param name="Note">Null for who may not mark.</param>
/// <param name="Version">Of the mark as shown; a change on another state is refused.</param>
public sealed record AttendanceRow(Guid ParticipationId, string Name, Track Track, AttendanceStatus? Status, decimal? Hours, string? Note, int? Version, string? MarkedBy, DateTimeOffset? MarkedAt)
{
    public string FirstName => Name.Split(' ')[0];

    /// <summary>Every word that was said, the last first; empty for who may not mark.</summary>
    public IReadOnlyList<AttendanceWord> History { get; init; } = [];
}

/// <summary>One word about somebody at a session, with who said it and when.</summary>
/// <param name="Status">Null: the mark was taken away.</param>
public sealed record AttendanceWord(AttendanceStatus? Status, decimal? Hours, string? Note, AttendanceVia Via, string By, DateTimeOffset At);
