using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>The tie is gone, or never was: said by who noted it, or by a trainer. What was noted stays readable with both reasons.</summary>
public sealed class WithdrawConflict(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid participation, Guid conflict, string? reason, CancellationToken stop = default) =>
        gate.ActAsync(Operation.NoteConflict, Subject.Participation(participation), async p =>
        {
            if (ConflictOfInterest.RefusalFor(reason) is { } refusal) return refusal;
            if (await p.Db.Conflicts.SingleOrDefaultAsync(c => c.Id == conflict && c.ParticipationId == participation, p.Stop) is not { } found) return Refusal.Unknown;
            if (!p.Relations.Contains(Relation.Trainer) && found.ById != p.Actor) return new Refusal("conflict-noted-by-trainer");
            if (await p.Db.ConflictWithdrawals.AnyAsync(w => w.ConflictId == conflict, p.Stop)) return new Refusal("conflict-withdrawn");
            p.Db.ConflictWithdrawals.Add(new ConflictWithdrawal { Id = p.NewId(), ConflictId = conflict, ParticipationId = participation, LeercoachId = found.LeercoachId, Reason = reason!.Trim(), ById = p.Actor, On = p.Today, At = p.Now });
            await p.EndAnswerAsync(participation, AnswerField.ConflictBack, reason);
            await p.TellOfConflictAsync(participation, found.LeercoachId);
            p.HistoryDetail = $"withdrawn {found.LeercoachId}";
            return null;
        }, stop);
}
