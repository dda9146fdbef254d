using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>One time that a session was planned anew, called off or put on again.</summary>
public sealed record SessionMoveLine(SessionSlot Was, SessionSlot Became, string By, DateTimeOffset At);

/// <summary>Keeps what sessions were, in the transaction that changes them, and reads it back for whoever the Gate lets see the session.</summary>
internal static class SessionMovesQuery
{
    /// <summary>By session, the last change first.</summary>
    public static async Task<ILookup<Guid, SessionMoveLine>> SessionMovesAsync(this Passage p, Expression<Func<SessionMove, bool>> which)
    {
        var found = await p.Db.SessionMoves.Where(which).Select(m => new { m.SessionId, m.Number, m.Was, m.Became, By = p.Db.Users.Where(u => u.Id == m.ById).Select(u => u.Name).First(), m.At }).ToListAsync(p.Stop);
        return found.OrderByDescending(m => m.Number).ToLookup(m => m.SessionId, m => new SessionMoveLine(m.Was, m.Became, m.By, m.At));
    }

    /// <summary>Of one session, the last change first.</summary>
    public static async Task<IReadOnlyList<SessionMoveLine>> MovesOfAsync(this Passage p, Guid session) => [.. (await p.SessionMovesAsync(m => m.SessionId == session))[session]];

    /// <param name="p">The passage in which the rows change.</param>
    /// <param name="rows">As they are now, one for each group that comes.</param>
    /// <param name="was">As they were, in the same order.</param>
    public static async Task KeepMovesAsync(this Passage p, IReadOnlyList<Session> rows, IReadOnlyList<SessionSlot> was)
    {
        foreach (var (row, before) in rows.Zip(was))
        {
            var now = SessionSlot.Of(row);
            if (now == before) continue;
            var earlier = await p.Db.SessionMoves.CountAsync(m => m.SessionId == row.Id, p.Stop);
            p.Db.SessionMoves.Add(new SessionMove { Id = p.NewId(), SessionId = row.Id, Number = earlier + 1, Was = before, Became = now, ById = p.Actor, At = p.Now });
        }
    }
}
