using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>A leercoach says that there is another tie with a participant, or a trainer notes it. From then on this leercoach approves nothing of this participant; a trainer does, or the next leercoach.</summary>
public sealed class NoteConflict(Gate gate)
{
    /// <param name="participation">Whom it is about.</param>
    /// <param name="leercoach">Who has the tie; a leercoach speaks for nobody else.</param>
    /// <param name="reason">Read by the leercoach and the trainers alone.</param>
    /// <param name="stop">Ends the question when the visitor has gone.</param>
    public Task<Refusal?> RunAsync(Guid participation, Guid leercoach, string? reason, CancellationToken stop = default) =>
        gate.ActAsync(Operation.NoteConflict, Subject.Participation(participation), async p =>
        {
            if (ConflictOfInterest.RefusalFor(reason) is { } refusal) return refusal;
            if (!p.Relations.Contains(Relation.Trainer) && leercoach != p.Actor) return Refusal.Unknown;
            if (!(await p.CoachesToNoteAsync(participation)).ContainsKey(leercoach)) return new Refusal("choose-leercoach");
            // Counted before it is looked whether one is open: two at once then have the same round.
            var earlier = await p.Db.Conflicts.CountAsync(c => c.ParticipationId == participation && c.LeercoachId == leercoach, p.Stop);
            if (await p.HasConflictAsync(participation, leercoach)) return new Refusal("conflict-noted-already");
            p.Db.Conflicts.Add(new ConflictOfInterest { Id = p.NewId(), ParticipationId = participation, LeercoachId = leercoach, Reason = reason!.Trim(), ById = p.Actor, On = p.Today, At = p.Now, Round = earlier + 1 });
            await p.EndAnswerAsync(participation, AnswerField.Conflict, reason);
            await p.TellOfConflictAsync(participation, leercoach);
            p.HistoryDetail = leercoach.ToString();
            return null;
        }, stop);
}
