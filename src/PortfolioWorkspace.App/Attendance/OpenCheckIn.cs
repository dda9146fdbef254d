using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Attendance;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>A trainer lets participants check in: a new code, or the one that is open already.</summary>
public sealed class OpenCheckIn(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid session, CancellationToken stop = default) =>
        gate.ActAsync(Operation.HoldCheckIn, Subject.Session(session), async p =>
        {
            var rows = await p.MarkedRowsAsync(session);
            if (CheckIn.RefusalAt(rows[0], p.Now) is { } refusal) return refusal;
            var earlier = await p.CheckInsAsync(rows);
            var open = earlier.Where(c => c.IsOpen(p.Now)).OrderByDescending(c => c.SessionId == session).ToList();
            var (code, closes) = open.Count > 0 ? (open[0].Code, open[0].ClosesAt) : (CheckInCode.New(earlier.Count > 0 ? earlier[0].Code : null), CheckIn.ClosesAfter(rows[0], p.Now));
            foreach (var row in rows.Where(r => open.All(c => c.SessionId != r.Id)))
            {
                p.Db.CheckIns.Add(new CheckIn
                {
                    Id = p.NewId(),
                    SessionId = row.Id,
                    CohortId = row.CohortId,
                    Number = earlier.Count(c => c.SessionId == row.Id) + 1,
                    Code = code,
                    OpenedById = p.Actor,
                    OpenedAt = p.Now,
                    ClosesAt = closes,
                });
            }

            p.HistoryDetail = "open";
            return null;
        }, stop);
}
