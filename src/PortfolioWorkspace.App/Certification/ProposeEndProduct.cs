using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Certification;

/// <summary>A participant proposes another end product, or changes the proposal as long as no trainer agreed.</summary>
public sealed class ProposeEndProduct(Gate gate, ProgrammeCatalog catalog)
{
    /// <param name="Seen">Version that the page showed; null when there was none.</param>
    public sealed record Input(Guid ParticipationId, EndProductTerms Terms, int? Seen);

    public Task<Refusal?> RunAsync(Input input, CancellationToken stop = default) =>
        gate.ActAsync(Operation.ProposeEndProduct, Subject.Participation(input.ParticipationId), async passage =>
        {
            if (await passage.Db.Participations.AnyAsync(x => x.Id == input.ParticipationId && x.Track == Track.TrainingOnly, passage.Stop)) return new Refusal("training-only");
            var kinds = ReadEndProduct.Replaceable(await passage.ProgrammeOfParticipationAsync(catalog, input.ParticipationId));
            if (kinds.Count == 0 || input.Terms.Replaces.Any(k => !kinds.Contains(k))) return Refusal.Unknown;
            if (await passage.RefusalWhenDecidedAsync(input.ParticipationId) is { } decided) return decided;
            var agreement = await passage.Db.AgreedEndProducts.SingleOrDefaultAsync(a => a.ParticipationId == input.ParticipationId && a.WithdrawnAt == null, passage.Stop);
            if (agreement?.Version != input.Seen) return Refusal.ChangedMeanwhile;
            if (agreement is null)
            {
                // A new proposal begins where the last one ended, so that nobody agrees with one that their page did not show.
                var earlier = await passage.Db.AgreedEndProducts.Where(a => a.ParticipationId == input.ParticipationId).MaxAsync(a => (int?)a.Version, passage.Stop);
                passage.Db.AgreedEndProducts.Add(agreement = new AgreedEndProduct { Id = passage.NewId(), ParticipationId = input.ParticipationId, Version = earlier + 1 ?? 0 });
            }

            if (agreement.Propose(input.Terms, passage.Today) is { } refusal) return refusal;
            await passage.EndAnswerAsync(input.ParticipationId, AnswerField.EndProductPurpose, input.Terms.Purpose);
            await passage.EndAnswerAsync(input.ParticipationId, AnswerField.EndProductCriteria, input.Terms.Criteria);
            await passage.TellAsync(input.ParticipationId, LiveTopic.EndProductProposed);
            passage.HistoryDetail = agreement.Replaces;
            return null;
        }, stop);
}
