using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Profiles;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Certification;

/// <summary>A trainer signs a decision with a motivation; what the trainer saw is frozen beside it (S3 criterion 5).</summary>
public sealed class SignDecision(Gate gate, ProgrammeCatalog catalog)
{
    /// <param name="SeenDecisions">How many decisions the page showed, so that two trainers at once don't decide twice.</param>
    public sealed record Input(Guid ParticipationId, DecisionOutcome Outcome, string Motivation, int SeenDecisions);

    public Task<Refusal?> RunAsync(Input input, CancellationToken stop = default) =>
        gate.ActAsync(Operation.SignDecision, Subject.Participation(input.ParticipationId), async passage =>
        {
            var db = passage.Db;
            var earlier = await db.Decisions.Where(d => d.ParticipationId == input.ParticipationId).OrderBy(d => d.Number).ToListAsync(passage.Stop);
            if (earlier.Count != input.SeenDecisions) return Refusal.ChangedMeanwhile;
            var participation = await db.Participations.SingleAsync(p => p.Id == input.ParticipationId, passage.Stop);
            if (participation.Track == Track.TrainingOnly) return new Refusal("training-only");
            // Whoever changes the way of taking part, moves evidence or moves the group at this very moment was not seen here.
            db.Entry(participation).Property(p => p.Version).IsModified = true;

            var standing = await DossierStanding.OfAsync(passage, catalog, input.ParticipationId);
            var differences = await ProfileDifferences.CountAsync(passage, input.ParticipationId);
            if (Decision.MaySign(input.Outcome, input.Motivation, standing.OpenRequirements, earlier.LastOrDefault(), differences > 0) is { } refusal) return refusal;
            db.Decisions.Add(new Decision
            {
                Id = passage.NewId(),
                ParticipationId = input.ParticipationId,
                Number = earlier.Count + 1,
                Outcome = input.Outcome,
                Motivation = input.Motivation.Trim(),
                FirstById = passage.Actor,
                FirstAt = passage.Now,
                On = passage.Today,
                NeedsSecond = standing.Programme.Certificate.SecondSignature && input.Outcome == DecisionOutcome.Certified,
                FrozenEvaluation = Certification.FrozenEvaluation.Of(standing.Evaluation),
            });
            await passage.CloseAnswersAsync(input.ParticipationId, AnswerField.Motivation(earlier.Count));
            passage.HistoryDetail = input.Outcome.ToString();
            passage.Tell(participation.PersonId, LiveTopic.DecisionSigned, input.ParticipationId);
            return null;
        }, stop);
}
