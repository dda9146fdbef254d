using System.Globalization;
using Npgsql;

namespace PortfolioWorkspace.TestKit.Databases;

/// <summary>The PostgreSQL that tests use: the one that PORTFOLIO_TEST_POSTGRES names, else a cluster of their own, else the reason why there is none.</summary>
public sealed class PostgresServer
{
    public const string AddressVariable = "PORTFOLIO_TEST_POSTGRES";

    private static readonly Lazy<Task<PostgresServer>> Shared = new(StartAsync);
    private static int _databases;

    private readonly string? _address;

    private PostgresServer(string? address, string? missing) => (_address, Missing) = (address, missing);

    /// <summary>Null when there is a server.</summary>
    public string? Missing { get; }

    public static Task<PostgresServer> FindAsync() => Shared.Value;

    /// <summary>A database of the caller's own, empty or as a copy of another.</summary>
    public async Task<string> CreateDatabaseAsync(string? copyOf = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"house_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}");
        await CommandAsync($"CREATE DATABASE {name}" + (copyOf is null ? "" : $" TEMPLATE {new NpgsqlConnectionStringBuilder(copyOf).Database}"));
        return Connection(name);
    }

    public async Task DropDatabaseAsync(string connection)
    {
        await using (var pool = new NpgsqlConnection(connection)) NpgsqlConnection.ClearPool(pool);
        await CommandAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
    }

    private async Task CommandAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private string Connection(string database) =>
        new NpgsqlConnectionStringBuilder(_address ?? throw new InvalidOperationException(Missing)) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private static async Task<PostgresServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(AddressVariable) is { Length: > 0 } given) return new(given, null);
        if (PostgresCluster.FindPrograms() is not { } programs)
            return new(null, $"PostgreSQL is not installed (no initdb in /usr/lib/postgresql/*/bin or the path) and {AddressVariable} is not set.");
        try
        {
            return new(await PostgresCluster.StartAsync(programs), null);
        }
        catch (InvalidOperationException e)
        {
            return new(null, $"PostgreSQL could not be started: {e.Message}");
        }
    }
}
