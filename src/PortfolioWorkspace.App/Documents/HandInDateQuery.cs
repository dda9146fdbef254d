using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Reads what <see cref="HandInDate"/> needs, and gives the programme along, because who asks for the one needs the other.</summary>
internal static class HandInDateQuery
{
    public static async Task<(Programme Programme, DateOnly? Date)> HandInDateAsync(this Passage passage, ProgrammeCatalog catalog, Participation participation, string kind)
    {
        var cohort = await passage.Db.Cohorts.Where(c => c.Id == participation.CohortId).Select(c => new { c.ProgrammeCode, c.ProgrammeVersion, c.ReportDeadline }).SingleAsync(passage.Stop);
        var programme = catalog.Get(cohort.ProgrammeCode, cohort.ProgrammeVersion);
        return (programme, HandInDate.Of(programme, kind, cohort.ReportDeadline, participation.ExtendedDeadline));
    }

    /// <summary>The date of the group or of the person; what was given for this document alone is not in it.</summary>
    public static async Task<DateOnly?> DateOfAsync(this Passage passage, ProgrammeCatalog catalog, Document document) =>
        (await passage.HandInDateAsync(catalog, await passage.Db.Participations.SingleAsync(x => x.Id == document.ParticipationId, passage.Stop), document.Kind)).Date;
}
