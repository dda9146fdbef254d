using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Programmes;

namespace PortfolioWorkspace.TestKit;

public sealed partial class TestData
{
    /// <summary>A draft of the next version, with its source changed as the test says.</summary>
    public Task<ProgrammeDraft> ProgrammeDraftAsync(Person by, string from = "min: 4", string to = "min: 3", string code = Cco) => ChangeAsync(async db =>
    {
        var newest = await db.Programmes.Where(p => p.Code == code).OrderByDescending(p => p.Version).FirstAsync();
        var draft = new ProgrammeDraft { Id = NewId(), Code = code, BasedOn = newest.Version, Yaml = newest.Yaml.Replace(from, to, StringComparison.Ordinal), Templates = newest.Templates, SavedById = by.Id, SavedAt = Now };
        return db.Add(draft).Entity;
    });
}
