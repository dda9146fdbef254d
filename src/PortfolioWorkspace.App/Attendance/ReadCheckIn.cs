using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>What a trainer shows in the room: the code while it is open, and how many are in. It names nobody.</summary>
public sealed class ReadCheckIn(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<CheckInScreen>> RunAsync(Guid cohort, Guid session, CancellationToken stop = default) =>
        gate.ReadAsync<CheckInScreen>(Operation.HoldCheckIn, Subject.Session(session), async p =>
        {
            var rows = await p.MarkedRowsAsync(session);
            if (rows[0].CohortId != cohort) return Refusal.Unknown;
            var open = (await p.CheckInsAsync(rows)).Where(c => c.IsOpen(p.Now)).ToList();
            // Called off or moved by a colleague while it was open: no code works any more, so none is shown.
            var closed = CheckIn.RefusalAt(rows[0], p.Now);
            var shown = closed is null ? open.FirstOrDefault(c => c.SessionId == session) : null;
            var (sessions, cohorts) = (rows.Select(r => r.Id).ToList(), rows.Select(r => r.CohortId).ToList());
            var groups = await p.Db.Cohorts.Where(c => cohorts.Contains(c.Id)).Select(c => new { c.Id, c.Name, c.ProgrammeCode, c.ProgrammeVersion }).ToListAsync(p.Stop);
            var head = groups.Single(g => g.Id == cohort);
            var there = await p.Db.AttendanceMarks.CountAsync(m => sessions.Contains(m.SessionId) && (m.Status == AttendanceStatus.Present || m.Status == AttendanceStatus.Partly), p.Stop);
            var people = await p.Db.Participations.CountAsync(x => cohorts.Contains(x.CohortId) && x.Track != Track.WithoutCourse, p.Stop);
            return new CheckInScreen(cohort, head.Name, catalog.Get(head.ProgrammeCode, head.ProgrammeVersion).Field, SessionLine.Of(rows[0], p.Today),
                shown?.Code, shown?.ClosesAt, there, people, closed)
            {
                Together = [.. groups.Where(g => g.Id != cohort && open.Any(c => c.CohortId == g.Id && c.Code == shown?.Code)).Select(g => g.Name).Order(StringComparer.CurrentCulture)],
            };
        }, stop);
}

/// <summary>The screen in the room.</summary>
/// <param name="Code">Null: nobody can check in now.</param>
/// <param name="There">Of every group for which the code is.</param>
/// <param name="Closed">Why it cannot be opened now.</param>
public sealed record CheckInScreen(Guid CohortId, string CohortName, ProgrammeField Field, SessionLine Session, string? Code, DateTimeOffset? ClosesAt, int There, int Participants, Refusal? Closed)
{
    /// <summary>Other groups that check in with the same code.</summary>
    public IReadOnlyList<string> Together { get; init; } = [];
}
