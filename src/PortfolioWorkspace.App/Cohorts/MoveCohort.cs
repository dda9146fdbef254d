using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>An organiser lets a group follow another version of its programme. Who was decided about keeps the version of that day; everybody else, their leercoaches and the trainers hear of it.</summary>
public sealed class MoveCohort(Gate gate, ProgrammeCatalog catalog)
{
    /// <param name="CohortId">The group.</param>
    /// <param name="From">The version that the page showed, so that two organisers at once do not move it twice.</param>
    /// <param name="To">The version to follow.</param>
    /// <param name="Reason">Why; it stays in the history.</param>
    public sealed record Input(Guid CohortId, int From, int To, string? Reason);

    public Task<Refusal?> RunAsync(Input input, CancellationToken stop = default) =>
        gate.ActAsync(Operation.MoveCohort, Subject.Cohort(input.CohortId), async p =>
        {
            var group = await DossierFactsQuery.HeadAsync(p, input.CohortId);
            var head = group.Cohort;
            if (head.ProgrammeVersion != input.From) return Refusal.ChangedMeanwhile;
            if (!await p.Db.Programmes.AnyAsync(x => x.Code == head.ProgrammeCode && x.Version == input.To, p.Stop)) return Refusal.Unknown;
            var people = await p.Db.Participations.Include(x => x.Assignments).Where(x => x.CohortId == input.CohortId).ToListAsync(p.Stop);
            var preview = await p.PreviewAsync(catalog, group, input.To);
            if (preview.Lost.Count > 0) return new Refusal("move-loses-evidence", new LocalTexts([.. preview.Lost.Select(l => l.Name)]));
            if (head.Follow(input.To, input.Reason) is { } refusal) return refusal;
            foreach (var participation in people.Where(x => preview.Settled.Contains(x.Id))) participation.Keep(input.From);
            // A decision at this very moment was weighed by the version that is left.
            foreach (var participation in people.Where(x => !preview.Settled.Contains(x.Id))) p.Db.Entry(participation).Property(x => x.Version).IsModified = true;
            await TellAsync(p, input.CohortId, [.. people.Where(x => !preview.Settled.Contains(x.Id))]);
            p.HistoryDetail = EarlierMove.Detail(input.From, input.To, input.Reason!.Trim());
            return null;
        }, stop);

    /// <summary>For who keeps the version of their day nothing changes.</summary>
    private static async Task TellAsync(Passage p, Guid cohort, IReadOnlyList<Participation> moved)
    {
        foreach (var participation in moved) p.Tell(participation.PersonId, LiveTopic.VersionChanged, participation.Id, participation.Id);
        var trainers = await p.Db.Staff.Where(s => s.CohortId == cohort && s.Role == StaffRole.Trainer).Select(s => s.PersonId).ToListAsync(p.Stop);
        var guides = moved.Select(x => x.CurrentAssignment?.LeercoachId).OfType<Guid>();
        foreach (var person in trainers.Union(guides)) p.Tell(person, LiveTopic.CohortMoved, cohort);
    }
}
