using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Ids of the demo that no page shows to the one who needs them.</summary>
public sealed class Demo(TestData data)
{
    public Task<Guid> PersonAsync(string name) => data.LookAsync(db => db.Users.Where(p => p.Name == name).Select(p => p.Id).SingleAsync());

    public async Task<Guid> DossierAsync(string name)
    {
        var person = await PersonAsync(name);
        return await data.LookAsync(db => db.Participations.IgnoreQueryFilters().Where(p => p.PersonId == person).Select(p => p.Id).SingleAsync());
    }

    public async Task<Guid> GroupAsync(string memberName)
    {
        var dossier = await DossierAsync(memberName);
        return await data.LookAsync(db => db.Participations.IgnoreQueryFilters().Where(p => p.Id == dossier).Select(p => p.CohortId).SingleAsync());
    }

    /// <summary>A report that was answered, and its first submission.</summary>
    public async Task<(Guid Report, Guid Submission)> SubmittedReportAsync(string name)
    {
        var dossier = await DossierAsync(name);
        return await data.LookAsync(async db =>
        {
            var submission = await db.Submissions.IgnoreQueryFilters().Where(s => s.ParticipationId == dossier && s.Number == 1).OrderBy(s => s.SubmittedAt).Select(s => new { s.DocumentId, s.Id }).FirstAsync();
            return (submission.DocumentId, submission.Id);
        });
    }

    /// <summary>The newest version that waits for an answer.</summary>
    public async Task<Guid> HandedInAsync(string name)
    {
        var dossier = await DossierAsync(name);
        return await data.LookAsync(db => db.Submissions.IgnoreQueryFilters().Where(s => s.ParticipationId == dossier && s.WithdrawnAt == null && db.Documents.IgnoreQueryFilters().Any(d => d.Id == s.DocumentId && d.Status == DocumentStatus.Submitted)).OrderByDescending(s => s.Number).Select(s => s.Id).FirstAsync());
    }

    /// <summary>A report that was never handed in.</summary>
    public async Task<Guid> ConceptAsync(string name)
    {
        var dossier = await DossierAsync(name);
        return await data.LookAsync(db => db.Documents.IgnoreQueryFilters().Where(d => d.ParticipationId == dossier && d.Status == DocumentStatus.Draft && d.DeletedAt == null).Select(d => d.Id).FirstAsync());
    }
}
