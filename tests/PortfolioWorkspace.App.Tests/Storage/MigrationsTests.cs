using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Storage;

public sealed class MigrationsTests
{
    [Theory, Databases]
    public async Task An_empty_database_gets_every_migration(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateUnmigratedAsync(kind);
        await using var services = new ServiceCollection().AddLogging().AddStorage(database.Options).AddSingleton<StorageStart>().BuildServiceProvider();
        var start = services.GetRequiredService<StorageStart>();

        await start.MigrateAsync();

        await using var db = await start.OpenAsync();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.NotEmpty(await db.Database.GetAppliedMigrationsAsync());
        Assert.Equal(0, await db.Users.CountAsync());
    }

    [Theory, Databases]
    public async Task A_second_start_changes_nothing(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var person = await house.Data.PersonAsync("Sanne de Wit");

        await house.Services.GetRequiredService<StorageStart>().MigrateAsync();

        Assert.Equal("Sanne de Wit", await house.Data.LookAsync(db => db.Users.Where(u => u.Id == person.Id).Select(u => u.Name).SingleAsync()));
    }

    [Fact]
    public void Migrations_of_sqlite_say_what_the_model_says()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Migrations_of_postgres_say_what_the_model_says()
    {
        using var db = new PostgresDesignTime().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Both_databases_get_the_same_migrations_by_name()
    {
        using var sqlite = new SqliteDesignTime().CreateDbContext([]);
        using var postgres = new PostgresDesignTime().CreateDbContext([]);

        Assert.Equal(Names(postgres), Names(sqlite));

        static IEnumerable<string> Names(PortfolioDb db) => db.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..]);
    }

    [Theory, Databases]
    public async Task A_migration_of_a_newer_program_is_noticed(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var start = house.Services.GetRequiredService<StorageStart>();
        Assert.Empty(await start.UnknownMigrationsAsync());

        await house.Data.LookAsync(db => db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Later', '99.0.0')"""));

        Assert.Equal(["29990101000000_Later"], await start.UnknownMigrationsAsync());
    }
}
