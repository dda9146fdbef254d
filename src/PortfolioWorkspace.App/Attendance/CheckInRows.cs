using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>For whom one check-in is: every group that comes to the session and that the actor marks, each with a row of its own.</summary>
internal static class CheckInRows
{
    /// <summary>The asked session first.</summary>
    public static async Task<IReadOnlyList<Session>> MarkedRowsAsync(this Passage p, Guid session)
    {
        var asked = await p.Db.Sessions.SingleAsync(s => s.Id == session, p.Stop);
        if (asked.SharedId is not { } shared) return [asked];
        var own = p.StaffedCohorts(Operation.HoldCheckIn);
        return [asked, .. await p.Db.Sessions.Where(s => s.SharedId == shared && s.Id != session && own.Any(c => c.Id == s.CohortId)).ToListAsync(p.Stop)];
    }

    /// <summary>Every time it was opened for these, the last first.</summary>
    public static async Task<IReadOnlyList<CheckIn>> CheckInsAsync(this Passage p, IReadOnlyList<Session> rows)
    {
        var ids = rows.Select(r => r.Id).ToList();
        return await p.Db.CheckIns.Where(c => ids.Contains(c.SessionId)).OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Number).ToListAsync(p.Stop);
    }
}
