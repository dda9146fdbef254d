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

/// <summary>A trainer lets a conversation or a report count for another criterion, as long as nothing was decided. It counts once, wherever it counts, and can be moved back.</summary>
public sealed class MoveEvidence(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Refusal?> RunAsync(Guid participation, Guid piece, string? criterionId, string? reason, CancellationToken stop = default) =>
        gate.ActAsync(Operation.MoveEvidence, Subject.Participation(participation), async p =>
        {
            if (Typed.Reason(reason, EvidenceMove.ReasonMaxLength) is { } unclear) return unclear;
            var person = await p.Db.Participations.SingleAsync(x => x.Id == participation, p.Stop);
            // Counted before the dossier is weighed: whoever moves in between is then either seen, or had the same number.
            var earlier = await p.Db.EvidenceMoves.CountAsync(m => m.ParticipationId == participation && m.SubjectId == piece, p.Stop);
            var standing = await DossierStanding.OfAsync(p, catalog, participation);
            if (MovedEvidence.Possible(standing.Programme, standing.Facts).FirstOrDefault(m => m.SubjectId == piece && m.To.Id == criterionId) is not { } move) return new Refusal("choose-evidence");
            if (await p.RefusalWhenDecidedAsync(participation) is { } decided) return decided;
            p.Db.Entry(person).Property(x => x.Version).IsModified = true;
            p.Db.EvidenceMoves.Add(new EvidenceMove
            {
                Id = p.NewId(),
                ParticipationId = participation,
                Kind = move.Kind,
                SubjectId = piece,
                Number = earlier + 1,
                FromCriterion = move.From.Id,
                ToCriterion = move.To.Id,
                CountsAs = move.CountsAs,
                Reason = reason!.Trim(),
                ById = p.Actor,
                On = p.Today,
                At = p.Now,
            });
            await p.EndAnswerAsync(participation, AnswerField.Move, reason);
            p.Tell(person.PersonId, LiveTopic.EvidenceMoved, participation);
            p.HistoryDetail = $"{move.Kind} {piece}: {move.From.Id}→{move.To.Id}";
            return null;
        }, stop);
}
