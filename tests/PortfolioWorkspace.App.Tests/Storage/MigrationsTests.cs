using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;
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
    public async Task More_time_that_was_given_before_it_was_kept_in_lines_comes_along(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateUnmigratedAsync(kind);
        await using var services = new ServiceCollection().AddLogging().AddStorage(database.Options).AddSingleton<StorageStart>().BuildServiceProvider();
        var start = services.GetRequiredService<StorageStart>();
        var (day, given) = (new DateOnly(2027, 3, 1), new DateTimeOffset(2027, 2, 3, 9, 0, 0, TimeSpan.Zero));
        var (trainer, known, unknown) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await using (var db = await start.OpenAsync())
        {
            await db.GetService<IMigrator>().MigrateAsync("LedgerGrows");
            var cohort = new Cohort { Id = Guid.NewGuid(), ProgrammeCode = "X", ProgrammeVersion = 1, Name = "Groep", StartsOn = day.AddDays(-90), ReportDeadline = day };
            db.Add(cohort);
            foreach (var id in new[] { known, unknown, Guid.NewGuid() })
            {
                var person = new Person { Id = Guid.NewGuid(), Name = "Sanne de Wit" };
                db.AddRange(person, new Participation { Id = id, CohortId = cohort.Id, PersonId = person.Id, Track = Track.Certification, JoinedOn = cohort.StartsOn });
            }

            foreach (var (days, by) in new[] { (-20, Guid.NewGuid()), (0, trainer) })
                db.Add(new HistoryLine { Id = Guid.NewGuid(), At = given.AddDays(days), ActorId = by, Operation = Operation.ExtendDeadline, SubjectKind = SubjectKind.Participation, SubjectId = known, ParticipationId = known });
            await db.SaveChangesAsync();
            foreach (var id in new[] { known, unknown })
                await db.Database.ExecuteSqlAsync($"""UPDATE "Participations" SET "ExtendedDeadline" = {day.AddDays(14)}, "ExtensionReason" = {"Was ziek."} WHERE "Id" = {id}""");
        }

        await start.MigrateAsync();

        await using var after = await start.OpenAsync();
        var lines = await after.DeadlineExtensions.IgnoreQueryFilters().ToDictionaryAsync(e => e.ParticipationId);
        Assert.Equal(new[] { known, unknown }.Order(), lines.Keys.Order());
        Assert.All(lines.Values, e => Assert.Equal((1, day, day.AddDays(14), "Was ziek."), (e.Number, e.Before, e.Until, e.Reason)));
        Assert.Equal((trainer, given), (lines[known].ById, lines[known].At));
        Assert.Equal((null, null), (lines[unknown].ById, lines[unknown].At));
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
