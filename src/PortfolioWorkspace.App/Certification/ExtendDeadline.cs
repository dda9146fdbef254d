using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Certification;

/// <summary>A trainer gives somebody more time for the reports, with the reason, as long as nothing was decided. The last date counts; every earlier one stays in sight.</summary>
public sealed class ExtendDeadline(Gate gate)
{
    /// <param name="seen">The last day that the form showed: nobody makes shorter what a colleague gave meanwhile. Null where no form was shown.</param>
    public Task<Refusal?> RunAsync(Guid participation, DateOnly until, string reason, DateOnly? seen = null, CancellationToken stop = default) =>
        gate.ActAsync(Operation.ExtendDeadline, Subject.Participation(participation), async p =>
        {
            var found = await p.Db.Participations.Include(x => x.Assignments).SingleAsync(x => x.Id == participation, p.Stop);
            var ofGroup = await p.Db.Cohorts.Where(c => c.Id == found.CohortId).Select(c => c.ReportDeadline).SingleAsync(p.Stop);
            var last = await p.Db.DeadlineExtensions.Where(e => e.ParticipationId == participation).OrderByDescending(e => e.Number).FirstOrDefaultAsync(p.Stop);
            var before = DeadlineExtension.LastDay(ofGroup, found.ExtendedDeadline);
            if (found.ExtendDeadline(until, reason, p.Today) is { } refusal) return refusal;
            if (until <= ofGroup) return new Refusal("extension-within-group", ofGroup.Value);
            if (await p.RefusalWhenDecidedAsync(participation) is { } decided) return decided;
            // A second press is the same extension.
            if (last?.Until == until && last.Reason == reason.Trim()) return null;

            if (seen is not null && seen != before) return Refusal.ChangedMeanwhile;
            p.Db.Entry(found).Property(x => x.Version).IsModified = true;
            p.Db.DeadlineExtensions.Add(new DeadlineExtension { Id = p.NewId(), ParticipationId = participation, Number = (last?.Number ?? 0) + 1, Before = before, Until = until, Reason = reason.Trim(), ById = p.Actor, At = p.Now });
            await p.EndAnswerAsync(participation, AnswerField.Extension, reason);
            foreach (var person in new[] { found.PersonId, found.CurrentAssignment?.LeercoachId }.OfType<Guid>()) p.Tell(person, LiveTopic.DeadlineExtended, participation);
            p.HistoryDetail = $"tot {until:yyyy-MM-dd}";
            return null;
        }, stop);
}
