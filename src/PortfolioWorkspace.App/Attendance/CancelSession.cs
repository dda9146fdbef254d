using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>Calls a session off for every group that would come, or puts it on again. It stays where it is, and so does who was marked there.</summary>
public sealed class CancelSession(Gate gate)
{
    /// <param name="off">False: it goes on after all.</param>
    public Task<Refusal?> RunAsync(Guid session, bool off, CancellationToken stop = default) =>
        gate.ActAsync(Operation.CancelSession, Subject.Session(session), async p =>
        {
            if (await p.SessionRowsAsync(session) is not { } rows) return new Refusal("session-shared-elsewhere");
            if (rows[0].CancelledAt is not null == off) return null;
            var was = rows.Select(SessionSlot.Of).ToList();
            foreach (var row in rows) row.Cancel(off, p.Now);
            await p.KeepMovesAsync(rows, was);
            p.HistoryDetail = off ? "off" : "on";
            if (rows[0].End is not { } end || end > p.Now) await p.TellComersAsync(rows, off ? LiveTopic.SessionCancelled : LiveTopic.SessionChanged);
            return null;
        }, stop);
}
