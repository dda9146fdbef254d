using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>A session gets its date, or another one, or another place; for every group that comes, and each hears it. What it was stays in sight.</summary>
public sealed class ChangeSession(Gate gate)
{
    /// <param name="seen">The version that the form showed.</param>
    /// <param name="together">Groups that come too from now on.</param>
    public Task<Refusal?> RunAsync(Guid session, SessionNote note, int seen, IReadOnlyList<Guid> together, CancellationToken stop = default) =>
        gate.ActAsync(Operation.ChangeSession, Subject.Session(session), async p =>
        {
            if (await p.SessionRowsAsync(session) is not { } rows) return new Refusal("session-shared-elsewhere");
            if (rows[0].Version != seen) return Refusal.ChangedMeanwhile;
            var ids = rows.Select(r => r.Id).ToList();
            if ((note.Start is not { } day || DutchTime.DayOf(day) > p.Today) && await p.Db.AttendanceMarks.AnyAsync(m => ids.Contains(m.SessionId), p.Stop)) return new Refusal("session-has-marks");
            var partly = await p.Db.AttendanceMarks.Where(m => ids.Contains(m.SessionId) && m.Hours != null).Select(m => m.Hours).ToListAsync(p.Stop);
            if (partly.Max() is { } most && !(note.CreditedHours >= most)) return new Refusal("session-hours-partly", most);

            var was = rows.Select(SessionSlot.Of).ToList();
            var wasToCome = IsToCome(rows[0], p.Now);
            foreach (var row in rows)
            {
                if (row.Note(note, p.Now) is { } refusal) return refusal;
            }

            if (await JoinAsync(p, rows, note, together) is { } refused) return refused;
            await p.KeepMovesAsync(rows, was);
            if (SessionSlot.Of(rows[0]).IsSameAppointment(was[0])) return null;
            p.HistoryDetail = $"{Day(was[0].Start)}→{Day(rows[0].Start)}";
            if (wasToCome || IsToCome(rows[0], p.Now)) await p.TellComersAsync(rows, LiveTopic.SessionChanged);
            return null;
        }, stop);

    private static async Task<Refusal?> JoinAsync(Passage p, IReadOnlyList<Session> rows, SessionNote note, IReadOnlyList<Guid> together)
    {
        var joining = together.Where(c => rows.All(r => r.CohortId != c)).Distinct().ToList();
        if (joining.Count == 0) return null;
        if (!await p.PlansForAsync(joining)) return Refusal.Unknown;
        var shared = rows[0].SharedId ?? p.NewId();
        rows[0].SharedId = shared;
        foreach (var cohort in joining)
        {
            if (await p.AddSessionAsync(p.NewId(), cohort, note, shared) is { } refusal) return refusal;
        }

        return null;
    }

    private static bool IsToCome(Session session, DateTimeOffset now) => session.End is not { } end || end > now;

    private static string Day(DateTimeOffset? start) => start is { } moment ? DutchTime.Local(moment).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "–";
}
