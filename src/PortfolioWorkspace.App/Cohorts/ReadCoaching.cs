using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>Who coaches whom in a cohort, and who could: for the organiser who assigns.</summary>
public sealed class ReadCoaching(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<CoachingView>> RunAsync(Guid cohort, CancellationToken stop = default) =>
        gate.ReadAsync<CoachingView>(Operation.AssignLeercoach, Subject.Cohort(cohort), async p =>
        {
            var db = p.Db;
            var head = await db.Cohorts.Where(c => c.Id == cohort).Select(c => new { c.Name, c.ProgrammeCode, c.ProgrammeVersion }).SingleAsync(p.Stop);
            var people = await db.Participations.Where(x => x.CohortId == cohort)
                .Select(x => new { x.Id, x.PersonId, x.Track, Name = db.Users.Where(u => u.Id == x.PersonId).Select(u => u.Name).First(), x.Assignments })
                .ToListAsync(p.Stop);
            var coaches = await db.Users.Where(u => u.LeercoachCertifiedUntil != null)
                .Select(u => new { u.Id, u.Name, u.DisabledAt, Until = u.LeercoachCertifiedUntil!.Value }).ToDictionaryAsync(u => u.Id, p.Stop);
            var loads = await DossierFactsQuery.LoadsOfAsync(p, [.. coaches.Keys]);
            var conflicts = (await db.FactRows.Where(f => f.Fact == FactRow.Conflict && db.Participations.Any(x => x.Id == f.ParticipationId && x.CohortId == cohort))
                .Select(f => new { f.ParticipationId, Leercoach = f.Other!.Value }).ToListAsync(p.Stop)).ToLookup(f => f.ParticipationId, f => f.Leercoach);
            var counts = people.Where(x => x.Assignments.Any(a => a.Until is null)).CountBy(x => x.Assignments.First(a => a.Until is null).LeercoachId).ToDictionary();
            return new CoachingView(
                cohort,
                head.Name,
                catalog.Get(head.ProgrammeCode, head.ProgrammeVersion).Field,
                [.. people.OrderBy(x => x.Name, StringComparer.Ordinal).Select(x => new CoachedMember(x.Id, x.PersonId, x.Name, x.Track, [.. x.Assignments
                    .OrderByDescending(a => a.Until is null).ThenByDescending(a => a.From)
                    .Select(a => new CoachingPeriod(a.LeercoachId, coaches.GetValueOrDefault(a.LeercoachId)?.Name, a.From, a.Until))]) { Conflicts = [.. conflicts[x.Id]] })],
                [.. coaches.Values.Where(c => c.DisabledAt is null).OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => new PossibleLeercoach(c.Id, c.Name, c.Until, c.Until < p.Today, counts.GetValueOrDefault(c.Id), loads[c.Id]))]);
        }, stop);
}

/// <summary>The coaching of one cohort.</summary>
public sealed record CoachingView(Guid CohortId, string CohortName, ProgrammeField Field, IReadOnlyList<CoachedMember> Members, IReadOnlyList<PossibleLeercoach> Leercoaches);

/// <summary>A participant with the leercoaches so far; the current one first.</summary>
public sealed record CoachedMember(Guid ParticipationId, Guid PersonId, string Name, Track Track, IReadOnlyList<CoachingPeriod> Periods)
{
    /// <summary>Leercoaches who have another tie with this participant; why is not for this page.</summary>
    public IReadOnlyList<Guid> Conflicts { get; init; } = [];

    public CoachingPeriod? Current => Periods.FirstOrDefault(x => x.Until is null);
}

/// <summary>From when until when somebody coached; <see cref="Name"/> is null for who is no leercoach any more.</summary>
public sealed record CoachingPeriod(Guid LeercoachId, string? Name, DateOnly From, DateOnly? Until);

/// <summary>Somebody who can be chosen.</summary>
/// <param name="Expired">The certificate is no longer valid: a warning, never a refusal (facts §4.6 case 4).</param>
/// <param name="Here">How many of this cohort they coach now.</param>
/// <param name="Load">How many they coach in all groups, beside how many they can.</param>
public sealed record PossibleLeercoach(Guid Id, string Name, DateOnly CertifiedUntil, bool Expired, int Here, LeercoachLoad Load)
{
    /// <summary>What speaks against choosing this one for somebody; it is said, and stops nobody.</summary>
    public CoachObjections ObjectionsFor(CoachedMember member) =>
        (Load.IsFull ? CoachObjections.Full : CoachObjections.None) | (member.Conflicts.Contains(Id) ? CoachObjections.Conflict : CoachObjections.None);
}
