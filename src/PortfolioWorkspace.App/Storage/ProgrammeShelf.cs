using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Programmes;

namespace PortfolioWorkspace.App.Storage;

/// <summary>Fetches one stored version for the catalog, without waiting: it happens once for each version, in the midst of a page that evaluates by it.</summary>
public sealed class ProgrammeShelf(IDbContextFactory<PortfolioDb> databases)
{
    internal StoredProgramme? Find(string code, int version)
    {
        using var db = databases.CreateDbContext();
        return db.Programmes.AsNoTracking().SingleOrDefault(p => p.Code == code && p.Version == version);
    }
}
