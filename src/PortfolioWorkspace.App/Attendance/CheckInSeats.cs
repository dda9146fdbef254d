using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>Whether a code is of a room where the actor takes part. The filter is lifted, because only who knows a code may find it: no list of theirs ever shows one.</summary>
internal static class CheckInSeats
{
    /// <summary>Null: there is no such code, it is of others, or it is over.</summary>
    public static Task<CheckInSeat?> SeatAsync(this Passage p, string code) =>
        p.Db.CheckIns.IgnoreQueryFilters().Where(c => c.Code == code && c.ClosedAt == null && c.ClosesAt > p.Now)
            .Join(p.Db.Participations.Where(x => x.PersonId == p.Actor), c => c.CohortId, x => x.CohortId, (c, x) => new { c.OpenedAt, c.SessionId, x.Id })
            .OrderByDescending(s => s.OpenedAt).ThenBy(s => s.Id).Select(s => new CheckInSeat(s.SessionId, s.Id)).FirstOrDefaultAsync(p.Stop);
}

/// <summary>Who would check in where.</summary>
internal sealed record CheckInSeat(Guid Session, Guid Participation);
