using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>A trainer ends the checking in: from that moment the code on the screen says nothing any more.</summary>
public sealed class CloseCheckIn(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid session, CancellationToken stop = default) =>
        gate.ActAsync(Operation.HoldCheckIn, Subject.Session(session), async p =>
        {
            foreach (var one in (await p.CheckInsAsync(await p.MarkedRowsAsync(session))).Where(c => c.IsOpen(p.Now))) one.Close(p.Now);
            p.HistoryDetail = "closed";
            return null;
        }, stop);
}
