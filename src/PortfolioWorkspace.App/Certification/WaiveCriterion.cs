using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Certification;

/// <summary>A trainer makes an exception for one criterion, with the reason; also how "the number that the training decides" is settled (S4).</summary>
public sealed class WaiveCriterion(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Refusal?> RunAsync(Guid participation, string criterionId, string reason, CancellationToken stop = default) =>
        gate.ActAsync(Operation.WaiveCriterion, Subject.Participation(participation), async passage =>
        {
            if (Typed.Reason(reason, Waiver.ReasonMaxLength) is { } unclear) return unclear;
            // Counted before the dossier is weighed: whoever waives in between is then either seen, or had the same round.
            var earlier = await passage.Db.Waivers.CountAsync(w => w.ParticipationId == participation && w.CriterionId == criterionId, passage.Stop);
            var standing = await DossierStanding.OfAsync(passage, catalog, participation);
            if (standing.Evaluation.Results.FirstOrDefault(r => r.CriterionId == criterionId) is not { } result) return Refusal.Unknown;
            if (standing.Programme.Criteria.First(c => c.Id == criterionId) is Criterion.ManualJudgement or Criterion.ExternalAlignment) return new Refusal("not-waivable");
            if (result.IsDone) return new Refusal("criterion-already-met");
            if (await passage.RefusalWhenDecidedAsync(participation) is { } decided) return decided;
            passage.Db.Waivers.Add(new Waiver { Id = passage.NewId(), ParticipationId = participation, CriterionId = criterionId, Reason = reason.Trim(), ById = passage.Actor, On = passage.Today, At = passage.Now, Round = earlier + 1 });
            await passage.EndAnswerAsync(participation, AnswerField.Waiver, reason);
            passage.Tell(await passage.Db.Participations.Where(x => x.Id == participation).Select(x => x.PersonId).SingleAsync(passage.Stop), LiveTopic.WaiverChanged, participation);
            passage.HistoryDetail = criterionId;
            return null;
        }, stop);
}
