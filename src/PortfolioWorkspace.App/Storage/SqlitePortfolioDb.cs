using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PortfolioWorkspace.App.Storage;

/// <summary>The embedded default: one file in the data folder.</summary>
public sealed class SqlitePortfolioDb(DbContextOptions<SqlitePortfolioDb> options) : PortfolioDb(options)
{
    public override bool IsUniqueViolation(DbUpdateException e) => e.InnerException is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 };

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite cannot order or compare DateTimeOffset; ticks in UTC can be.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
