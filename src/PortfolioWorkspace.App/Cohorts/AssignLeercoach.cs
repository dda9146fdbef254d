using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>An organiser gives a participant a leercoach, or another one; who coached before stays in sight (facts §4.6 case 5).</summary>
public sealed class AssignLeercoach(Gate gate)
{
    /// <param name="participation">Whose leercoach it is.</param>
    /// <param name="leercoach">Somebody who is a leercoach; an expired certificate is a warning on the page and no refusal.</param>
    /// <param name="known">What the organiser knows to speak against it and chooses all the same; anything else that does is said first.</param>
    /// <param name="stop">Ends the question when the visitor has gone.</param>
    public Task<Refusal?> RunAsync(Guid participation, Guid leercoach, CoachObjections known = CoachObjections.None, CancellationToken stop = default) =>
        gate.ActAsync(Operation.AssignLeercoach, Subject.Participation(participation), async p =>
        {
            if (!await p.Db.Users.AnyAsync(u => u.Id == leercoach && u.DisabledAt == null && u.LeercoachCertifiedUntil != null, p.Stop)) return new Refusal("not-a-leercoach");
            var found = await p.Db.Participations.Include(x => x.Assignments).SingleAsync(x => x.Id == participation, p.Stop);
            var earlier = found.CurrentAssignment?.LeercoachId;
            var (load, objections) = await p.ObjectionsAsync(participation, leercoach);
            if (found.CanAssign(leercoach) is { } no) return no;
            if ((objections & ~known).HasFlag(CoachObjections.Conflict)) return new Refusal("leercoach-has-conflict");
            if ((objections & ~known).HasFlag(CoachObjections.Full)) return new Refusal("leercoach-full", load.People, load.Capacity!.Value);
            if (found.AssignLeercoach(leercoach, p.NewId(), p.Today) is { } refusal) return refusal;

            // Two organisers at once change two rows of a list; the version of the dossier makes it one thing.
            p.Db.Entry(found).Property(x => x.Version).IsModified = true;
            p.HistoryDetail = $"{earlier?.ToString() ?? "–"}→{leercoach}{(objections == CoachObjections.None ? "" : $" ({objections})")}";
            foreach (var person in new[] { found.PersonId, leercoach, earlier }.OfType<Guid>()) p.Tell(person, LiveTopic.LeercoachAssigned, participation);
            return null;
        }, stop);
}
