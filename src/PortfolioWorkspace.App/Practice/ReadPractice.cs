using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Practice;

/// <summary>The practice moments of the groups somebody belongs to: what comes, and where they were lately.</summary>
public sealed class ReadPractice(Gate gate, ProgrammeCatalog catalog)
{
    private const int DaysBack = 30;

    public Task<Answer<PracticeBoard>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<PracticeBoard>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var db = p.Db;
            var groups = await db.GroupReach.Where(r => r.PersonId == p.Actor && r.Relation != nameof(Relation.Organiser))
                .Join(db.Cohorts.Where(c => c.CertificationOn == null || c.CertificationOn >= p.Today), r => r.CohortId, c => c.Id, (r, c) => new { c.Id, c.Name, r.Relation }).Distinct().ToListAsync(p.Stop);
            if (groups.Count == 0) return new PracticeBoard([], [], []);
            var since = p.Now.AddDays(-DaysBack);
            var all = await p.PracticeLinesAsync(catalog, db.PracticeMoments.Where(m => m.StartsAt > since));
            return new PracticeBoard(
                [.. groups.GroupBy(g => (g.Id, g.Name)).OrderBy(g => g.Key.Name, StringComparer.CurrentCulture).Select(g => new PracticeGroup(g.Key.Id, g.Key.Name, g.Any(x => x.Relation == nameof(Relation.Member))))],
                [.. all.Where(m => m.StartsAt > p.Now && (m.State != PracticeState.Cancelled || m.Comes))],
                [.. all.Where(m => m.StartsAt <= p.Now && m.Comes && m.State != PracticeState.Cancelled).Reverse()]);
        }, stop);
}

/// <summary>What is practised in the groups of the person who looks.</summary>
/// <param name="Groups">Running ones, in which a moment can be announced.</param>
/// <param name="ToCome">Next one first; what was called off only for those who would have come.</param>
/// <param name="Been">Where this person was, latest first.</param>
public sealed record PracticeBoard(IReadOnlyList<PracticeGroup> Groups, IReadOnlyList<PracticeLine> ToCome, IReadOnlyList<PracticeLine> Been);

/// <summary>A group in which somebody can announce a moment.</summary>
/// <param name="Member">As a participant, who takes a place.</param>
public sealed record PracticeGroup(Guid Id, string Name, bool Member);
