using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>Says who in a group can do something now: the same for the page that shows it and for the act that tells them. After the certification nobody is reminded.</summary>
internal static class PeopleToRemind
{
    public static async Task<GroupToRemind> PeopleToRemindAsync(this Passage p, ProgrammeCatalog catalog, Guid cohort)
    {
        var group = await DossierFactsQuery.HeadAsync(p, cohort);
        var programme = catalog.Get(group.Cohort.ProgrammeCode, group.Cohort.ProgrammeVersion);
        var all = await DossierFactsQuery.MembersAsync(p, cohort, group.Sessions);
        var over = CohortEnding.IsPast(group.Cohort.CertificationOn, p.Today);
        var people = all.Where(m => m.CertificateNumber is null && !over).Select(m =>
        {
            var standing = DossierStanding.Weigh(catalog, group.Cohort.ProgrammeCode, group.Cohort.ProgrammeVersion, m.Facts);
            return new PersonToRemind(m.ParticipationId, m.Name, standing.Outlook(group.CircumstancesOf(standing, m.LeercoachId)));
        });
        return new GroupToRemind(group.Cohort, programme, all.Count, [.. people.Where(x => x.Outlook.ToRemind.Any()).OrderBy(x => x.Name, StringComparer.CurrentCulture)]);
    }
}

/// <param name="All">How many people take part.</param>
internal sealed record GroupToRemind(Cohort Cohort, Programme Programme, int All, IReadOnlyList<PersonToRemind> People);

/// <summary>Somebody who can do something now.</summary>
public sealed record PersonToRemind(Guid ParticipationId, string Name, Outlook Outlook);
