using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PortfolioWorkspace.App.Storage;

/// <summary>Lets the migrations tool build the SQLite model without the web host.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqlitePortfolioDb>
{
    public SqlitePortfolioDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqlitePortfolioDb>();
        StorageRegistration.Sqlite(builder, "design.db");
        return new SqlitePortfolioDb(builder.Options);
    }
}

/// <summary>Lets the migrations tool build the PostgreSQL model without a server.</summary>
public sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresPortfolioDb>
{
    public PostgresPortfolioDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<PostgresPortfolioDb>();
        StorageRegistration.Postgres(builder, "Host=localhost;Database=design");
        return new PostgresPortfolioDb(builder.Options);
    }
}
