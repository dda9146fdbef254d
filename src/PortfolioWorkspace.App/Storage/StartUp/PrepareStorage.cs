using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PortfolioWorkspace.App.Storage.StartUp;

/// <summary>Brings the database up to this program, or says in one line why that cannot be done.</summary>
public sealed class PrepareStorage(StorageOptions options, StorageStart storage)
{
    public async Task RunAsync(CancellationToken stop = default)
    {
        if (options.IsSqlite) DataFolder.MakeReady(options.DataFolder);
        try
        {
            if (!options.IsSqlite) await ReachAsync(stop);
            if (await storage.UnknownMigrationsAsync(stop) is { Count: > 0 } unknown)
                throw new StartRefusedException($"De database is van een nieuwere versie van dit programma (stap {unknown[^1]}). Start die versie, of kies een andere database met {Setting}.");
            await storage.MigrateAsync(stop);
        }
        catch (Exception e) when (e is DbException or SocketException or TimeoutException)
        {
            throw new StartRefusedException(Explain(e), e);
        }
    }

    private string Setting => options.IsSqlite ? "Storage:DataFolder" : "Storage:ConnectionString";

    private string Explain(Exception e) => e switch
    {
        SqliteException { SqliteErrorCode: 26 } => $"Het bestand '{SqliteFile}' is geen database. Kies een andere map met {Setting}.",
        SqliteException { SqliteErrorCode: 5 or 6 } => $"Het bestand '{SqliteFile}' is in gebruik bij een ander programma. Stop dat, of kies een andere map met {Setting}.",
        SqliteException => $"Het bestand '{SqliteFile}' is niet te openen of te beschrijven ({FirstLine(e)}). Kies een andere map met {Setting}.",
        PostgresException refused => $"PostgreSQL weigert de verbinding of de opdracht: {FirstLine(refused)}. Kijk naar {Setting}.",
        _ => $"PostgreSQL op {Server} antwoordt niet. Start de server, of verander {Setting}.",
    };

    private string SqliteFile => Path.Combine(options.DataFolder, StorageRegistration.FileName);

    /// <summary>Host and port alone: a connection string may hold a password.</summary>
    private string Server => new NpgsqlConnectionStringBuilder(options.ConnectionString) is var address ? $"{address.Host}:{address.Port}" : "";

    private static string FirstLine(Exception e) => (e is PostgresException refused ? refused.MessageText : e.Message).Split('\n')[0].TrimEnd('.', ' ');

    /// <summary>A database that does not exist yet is made by the first migration; a server that does not answer is not.</summary>
    private async Task ReachAsync(CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(options.ConnectionString);
        try
        {
            await connection.OpenAsync(stop);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return;
        }
    }
}
