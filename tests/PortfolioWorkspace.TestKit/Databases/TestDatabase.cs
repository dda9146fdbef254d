using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Storage;

namespace PortfolioWorkspace.TestKit.Databases;

/// <summary>A fresh, migrated database for one test or one class: a SQLite file in a folder of its own, or a PostgreSQL database of its own.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);

    private readonly ScratchFolder _folder = new();

    private TestDatabase(DatabaseKind kind) => Kind = kind;

    public DatabaseKind Kind { get; }

    /// <summary>The settings that a house needs to use it.</summary>
    public StorageOptions Options { get; private set; } = new();

    /// <summary>Migrations run once per process; every database is a copy of that one.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var database = await CreateEmptyAsync(kind);
        if (kind == DatabaseKind.Sqlite) File.Copy(await SqliteTemplate.Value, Path.Combine(database.Options.DataFolder, StorageRegistration.FileName));
        return database;
    }

    /// <summary>Without tables, for tests of the migrations themselves.</summary>
    public static Task<TestDatabase> CreateUnmigratedAsync(DatabaseKind kind) => CreateEmptyAsync(kind, withTables: false);

    public async ValueTask DisposeAsync()
    {
        if (Kind == DatabaseKind.Postgres) await (await PostgresServer.FindAsync()).DropDatabaseAsync(Options.ConnectionString!);
        else SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private static async Task<TestDatabase> CreateEmptyAsync(DatabaseKind kind, bool withTables = true)
    {
        var database = new TestDatabase(kind);
        database.Options = new StorageOptions { Provider = kind == DatabaseKind.Sqlite ? "sqlite" : "postgres", DataFolder = database._folder.Path };
        if (kind == DatabaseKind.Postgres)
            database.Options.ConnectionString = await (await PostgresServer.FindAsync()).CreateDatabaseAsync(withTables ? await PostgresTemplate.Value : null);
        return database;
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var folder = new ScratchFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        await MigrateAsync(new StorageOptions { Provider = "sqlite", DataFolder = folder.Path });
        SqliteConnection.ClearAllPools();
        return folder.File(StorageRegistration.FileName);
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var server = await PostgresServer.FindAsync();
        var connection = await server.CreateDatabaseAsync();
        await MigrateAsync(new StorageOptions { Provider = "postgres", ConnectionString = connection });
        // A database that somebody is connected to cannot be copied.
        Npgsql.NpgsqlConnection.ClearAllPools();
        return connection;
    }

    private static async Task MigrateAsync(StorageOptions options)
    {
        await using var services = new ServiceCollection().AddLogging().AddStorage(options).AddSingleton<StorageStart>().BuildServiceProvider();
        await services.GetRequiredService<StorageStart>().MigrateAsync();
    }
}
