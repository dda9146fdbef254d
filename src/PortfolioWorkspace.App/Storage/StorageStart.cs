using Microsoft.EntityFrameworkCore;

namespace PortfolioWorkspace.App.Storage;

/// <summary>The program's own way to the database, before anybody can sign in: migrating, loading programmes, demo data. Pages use the Gate.</summary>
public sealed class StorageStart(IDbContextFactory<PortfolioDb> databases)
{
    public Task<PortfolioDb> OpenAsync(CancellationToken stop = default) => databases.CreateDbContextAsync(stop);

    public async Task<bool> AnswersAsync(CancellationToken stop)
    {
        await using var db = await OpenAsync(stop);
        return await db.Database.CanConnectAsync(stop);
    }

    public async Task MigrateAsync(CancellationToken stop = default)
    {
        await using var db = await OpenAsync(stop);
        await db.Database.MigrateAsync(stop);
        // Written once into the file; readers and the one writer then don't wait for each other.
        if (db is SqlitePortfolioDb) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", stop);
    }

    /// <summary>
    /// SQLite counts its tables, so that it finds its way by the index that leaves the fewest rows; PostgreSQL does that by itself.
    /// Without it the list of a reader who answered 10,000 reports took a second instead of 20 ms.
    /// </summary>
    public async Task CountTablesAsync(CancellationToken stop = default)
    {
        await using var db = await OpenAsync(stop);
        if (db is SqlitePortfolioDb) await db.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=1000; PRAGMA optimize=0x10002;", stop);
    }

    /// <summary>Migrations in the database that this program does not know: it was made by a newer version.</summary>
    public async Task<IReadOnlyList<string>> UnknownMigrationsAsync(CancellationToken stop = default)
    {
        await using var db = await OpenAsync(stop);
        if (!await db.Database.CanConnectAsync(stop)) return [];
        var known = db.Database.GetMigrations().ToHashSet();
        return [.. (await db.Database.GetAppliedMigrationsAsync(stop)).Where(m => !known.Contains(m))];
    }
}
