using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Certification;

/// <summary>A trainer takes an exception back as long as nothing was decided on it; both reasons stay in the dossier.</summary>
public sealed class WithdrawWaiver(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid participation, Guid waiver, string reason, CancellationToken stop = default) =>
        gate.ActAsync(Operation.WaiveCriterion, Subject.Participation(participation), async passage =>
        {
            if (Typed.Reason(reason, Waiver.ReasonMaxLength) is { } unclear) return unclear;
            if (await passage.Db.Waivers.SingleOrDefaultAsync(w => w.Id == waiver && w.ParticipationId == participation, passage.Stop) is not { } found) return Refusal.Unknown;
            if (await passage.Db.WaiverWithdrawals.AnyAsync(w => w.WaiverId == waiver, passage.Stop)) return new Refusal("waiver-withdrawn");
            if (await passage.RefusalWhenDecidedAsync(participation) is { } decided) return decided;
            passage.Db.WaiverWithdrawals.Add(new WaiverWithdrawal { Id = passage.NewId(), WaiverId = waiver, ParticipationId = participation, Reason = reason.Trim(), ById = passage.Actor, On = passage.Today, At = passage.Now });
            await passage.EndAnswerAsync(participation, AnswerField.WaiverBack, reason);
            passage.Tell(await passage.Db.Participations.Where(x => x.Id == participation).Select(x => x.PersonId).SingleAsync(passage.Stop), LiveTopic.WaiverChanged, participation);
            passage.HistoryDetail = $"withdrawn {found.CriterionId}";
            return null;
        }, stop);
}
