using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>A trainer or organiser takes somebody over to another way of taking part, as long as nothing was decided. Other criteria count; what was written and held stays, and counts again after the way back.</summary>
public sealed class ChangeTrack(Gate gate, ProgrammeCatalog catalog)
{
    /// <param name="participation">Whose way it is.</param>
    /// <param name="to">One that the training offers.</param>
    /// <param name="reason">Read by the participant and whoever reads the dossier.</param>
    /// <param name="seen">The version of the participation that the preview showed.</param>
    /// <param name="stop">Ends the question when the visitor has gone.</param>
    public Task<Refusal?> RunAsync(Guid participation, Track to, string? reason, int seen, CancellationToken stop = default) =>
        gate.ActAsync(Operation.ChangeTrack, Subject.Participation(participation), async p =>
        {
            var found = await p.Db.Participations.Include(x => x.Assignments).SingleAsync(x => x.Id == participation, p.Stop);
            if (found.Version != seen) return Refusal.ChangedMeanwhile;
            if (await p.RefusalWhenDecidedAsync(participation) is { } decided) return decided;
            if (await p.Db.Certificates.AnyAsync(c => c.ParticipationId == participation && !p.Db.CertificateWithdrawals.Any(w => w.CertificateId == c.Id), p.Stop)) return new Refusal("already-decided");
            var (from, programme) = (found.Track, await p.ProgrammeOfAsync(catalog, found.CohortId));
            if (found.ChangeTrack(to, programme.Tracks, reason) is { } refusal) return refusal;
            var earlier = await p.Db.TrackChanges.CountAsync(c => c.ParticipationId == participation, p.Stop);
            p.Db.TrackChanges.Add(new TrackChange { Id = p.NewId(), ParticipationId = participation, Number = earlier + 1, From = from, To = to, Reason = reason!.Trim(), ById = p.Actor, On = p.Today, At = p.Now });
            if (AccessRules.Allows(Operation.WriteAnswer, p.Relations)) await p.EndAnswerAsync(participation, AnswerField.Track, reason);
            foreach (var person in new[] { found.PersonId, found.CurrentAssignment?.LeercoachId }.OfType<Guid>()) p.Tell(person, LiveTopic.TrackChanged, participation);
            p.HistoryDetail = $"{from}→{to}";
            return null;
        }, stop);
}
