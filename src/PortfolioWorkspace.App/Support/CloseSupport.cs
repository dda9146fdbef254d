using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Support;

/// <summary>Either side says that it is settled, or that it is not after all.</summary>
public sealed class CloseSupport(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid thread, bool closed, CancellationToken stop = default) =>
        gate.ActAsync(Operation.AnswerSupport, Subject.SupportThread(thread), async p =>
        {
            var found = await p.Db.SupportThreads.SingleAsync(t => t.Id == thread, p.Stop);
            if (found.IsOpen != closed) return null;
            var circle = await SupportCircle.OfAsync(p, found.ParticipationId);
            if (closed) found.Close(p.Actor, circle.Leercoach?.Id, p.Now);
            else
            {
                if (!p.Relations.Contains(Relation.Self)) found.KeepReaders(circle.Leercoach?.Id);
                found.Reopen();
            }

            p.HistoryDetail = closed ? "gesloten" : "weer open";
            if (closed) circle.TellOthers(p, found, LiveTopic.SupportClosed);
            return null;
        }, stop);
}
