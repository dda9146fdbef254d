using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Writes down what the outside academy answered on a decision; until it agrees no certificate is issued (S3).</summary>
public sealed class RecordAlignment(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Refusal?> RunAsync(Guid decision, bool agreed, DateOnly on, string? remark, CancellationToken stop = default) =>
        gate.ActAsync(Operation.RecordAlignment, Subject.Decision(decision), async passage =>
        {
            var signed = await passage.Db.Decisions.SingleAsync(d => d.Id == decision, passage.Stop);
            if (signed.Outcome != DecisionOutcome.Certified || !signed.Complete) return new Refusal("decision-not-complete");
            if (on > passage.Today || on < signed.On) return new Refusal("alignment-date");
            if (remark?.Length > Alignment.RemarkMaxLength) return new Refusal("too-long", Alignment.RemarkMaxLength);
            if (await passage.Db.Certificates.AnyAsync(c => c.ParticipationId == signed.ParticipationId, passage.Stop)) return new Refusal("already-issued");
            var standing = await DossierStanding.OfAsync(passage, catalog, signed.ParticipationId);
            if (standing.Programme.Criteria.OfType<Criterion.ExternalAlignment>().FirstOrDefault() is not { } asked) return new Refusal("alignment-not-asked");
            passage.Db.Alignments.Add(new Alignment { Id = passage.NewId(), ParticipationId = signed.ParticipationId, DecisionId = decision, Party = asked.Party, Agreed = agreed, On = on, Remark = string.IsNullOrWhiteSpace(remark) ? null : remark.Trim(), ById = passage.Actor });
            await passage.EndAnswerAsync(signed.ParticipationId, AnswerField.Alignment, remark);
            passage.HistoryDetail = agreed ? "agreed" : "not-agreed";
            return null;
        }, stop);
}
