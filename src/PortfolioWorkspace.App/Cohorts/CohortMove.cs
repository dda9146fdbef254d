using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>Weighs everybody in a group by another version: the same for the page that shows it and for the act that does it.</summary>
internal static class CohortMove
{
    public static async Task<MovePreview> PreviewAsync(this Passage p, ProgrammeCatalog catalog, CohortHead group, int version)
    {
        var head = group.Cohort;
        var (now, next) = (catalog.Get(head.ProgrammeCode, head.ProgrammeVersion), catalog.Get(head.ProgrammeCode, version));
        var members = (await DossierFactsQuery.MembersAsync(p, head.Id, group.Sessions)).OrderBy(m => m.Name, StringComparer.CurrentCulture).ToList();
        var settled = await SettledAsync(p, head.Id);
        List<MovedPerson> moved = [];
        foreach (var member in members.Where(m => !settled.Contains(m.ParticipationId)))
        {
            var (before, after) = (DossierStanding.Weigh(now, member.Facts), DossierStanding.Weigh(next, member.Facts));
            moved.Add(new MovedPerson(member.ParticipationId, member.Name, p.Today, MoveEffect.Of(
                before.Outlook(group.CircumstancesOf(before, member.LeercoachId)), before.Evaluation.ReadyForDecision, after.Outlook(group.CircumstancesOf(after, member.LeercoachId)), after.Evaluation.ReadyForDecision)));
        }

        var used = await DossierFactsQuery.UsedInAsync(p, head.Id);
        return new MovePreview(
            version, moved, settled, [.. members.Where(m => settled.Contains(m.ParticipationId)).Select(m => m.Name)], used.LostIn(now, next), used.RewordedIn(now, next),
            [.. now.Criteria.Where(c => next.Criteria.All(n => n.Id != c.Id)).Select(c => c.Title)]);
    }

    /// <summary>Who was decided about for good, the signature of a second included or not, or has a paper: that was weighed, and is not weighed again.</summary>
    private static async Task<IReadOnlySet<Guid>> SettledAsync(Passage p, Guid cohort)
    {
        var who = p.Db.Participations.Where(x => x.CohortId == cohort).Select(x => x.Id);
        var decided = p.Db.Decisions.Where(d => who.Contains(d.ParticipationId) && d.Outcome != DecisionOutcome.NotYet).Select(d => d.ParticipationId);
        var issued = p.Db.Certificates.Where(c => who.Contains(c.ParticipationId)).Select(c => c.ParticipationId);
        return (await decided.Union(issued).ToListAsync(p.Stop)).ToHashSet();
    }
}

/// <summary>What a move would do.</summary>
/// <param name="Settled">Who was decided about.</param>
/// <param name="Kept">Names of those who keep the version they were decided by.</param>
/// <param name="Lost">What people used and the version does not know: then there is no move.</param>
/// <param name="Reworded">Guidelines that somebody was judged by and that would read otherwise.</param>
/// <param name="Dropped">Criteria that nobody is asked for any more; what was done for them stays in the dossier, and does not count.</param>
public sealed record MovePreview(int Version, IReadOnlyList<MovedPerson> People, IReadOnlySet<Guid> Settled, IReadOnlyList<string> Kept, IReadOnlyList<LostPart> Lost, IReadOnlyList<LocalText> Reworded, IReadOnlyList<LocalText> Dropped)
{
    public IReadOnlyList<MovedPerson> Touched => [.. People.Where(m => !m.Effect.IsNothing)];

    public int Untouched => People.Count(m => m.Effect.IsNothing);
}

/// <summary>What it would do for one person: statuses and counts, never a word of a text.</summary>
public sealed record MovedPerson(Guid ParticipationId, string Name, DateOnly On, MoveEffect Effect);
