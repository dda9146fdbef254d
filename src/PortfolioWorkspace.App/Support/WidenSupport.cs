using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Support;

namespace PortfolioWorkspace.App.Support;

/// <summary>The participant lets the trainers, or the leercoach, read along after all.</summary>
public sealed class WidenSupport(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid thread, CancellationToken stop = default) =>
        gate.ActAsync(Operation.AskSupport, Subject.SupportThread(thread), async p =>
        {
            var found = await p.Db.SupportThreads.SingleAsync(t => t.Id == thread, p.Stop);
            if (found is { LeercoachReads: true, TrainersRead: true }) return null;
            found.Widen();
            p.HistoryDetail = "meer lezers";
            (await SupportCircle.OfAsync(p, found.ParticipationId)).TellOthers(p, found, found.Kind == SupportKind.Question ? LiveTopic.QuestionAsked : LiveTopic.SupportAsked);
            return null;
        }, stop);
}
