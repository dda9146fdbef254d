using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Storage.Relay;

namespace PortfolioWorkspace.App.Storage;

/// <summary>The one switch between the two databases.</summary>
public static class StorageRegistration
{
    public const string FileName = "portfolio.db";

    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(new WriteTurn(options.IsSqlite));
        services.AddSingleton<SharedCommit>();
        if (options.IsSqlite)
        {
            services.AddPooledDbContextFactory<SqlitePortfolioDb>(b => Sqlite(b, Path.Combine(options.DataFolder, FileName)));
            services.AddSingleton<IDbContextFactory<PortfolioDb>, AnyPortfolioDb<SqlitePortfolioDb>>();
        }
        else
        {
            services.AddPooledDbContextFactory<PostgresPortfolioDb>(b => Postgres(b, options.ConnectionString!));
            services.AddSingleton<IDbContextFactory<PortfolioDb>, AnyPortfolioDb<PostgresPortfolioDb>>();
            services.AddHostedService<LiveRelay>();
        }

        return services;
    }

    public static void Sqlite(DbContextOptionsBuilder builder, string file) =>
        builder.UseSqlite($"Data Source={file};Cache=Private;Foreign Keys=True", o => o.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(new SqlitePragmas());

    public static void Postgres(DbContextOptionsBuilder builder, string connection) => builder.UseNpgsql(connection);

    /// <summary>A factory of the concrete context is not one of the abstract context; this makes it one.</summary>
    private sealed class AnyPortfolioDb<T>(IDbContextFactory<T> inner) : IDbContextFactory<PortfolioDb> where T : PortfolioDb
    {
        public PortfolioDb CreateDbContext() => inner.CreateDbContext();

        public async Task<PortfolioDb> CreateDbContextAsync(CancellationToken cancellationToken = default) => await inner.CreateDbContextAsync(cancellationToken);
    }
}
