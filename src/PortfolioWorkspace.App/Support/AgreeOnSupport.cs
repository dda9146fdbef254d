using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Support;

/// <summary>A leercoach or trainer notes what was agreed on with a participant who asked for extra support, and for which day.</summary>
public sealed class AgreeOnSupport(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid thread, string? agreement, DateOnly? day, CancellationToken stop = default) =>
        gate.ActAsync(Operation.AgreeOnSupport, Subject.SupportThread(thread), async p =>
        {
            var found = await p.Db.SupportThreads.SingleAsync(t => t.Id == thread, p.Stop);
            if (found.Agree(agreement, day, p.Actor, p.Today) is { } refusal) return refusal;
            (await SupportCircle.OfAsync(p, found.ParticipationId)).TellOthers(p, found, LiveTopic.SupportAgreed);
            return null;
        }, stop);
}
