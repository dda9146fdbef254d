using Npgsql;

namespace PortfolioWorkspace.App.Storage;

/// <summary>Settings under <c>Storage</c>: where the data live.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public string Provider { get; set; } = "sqlite";

    /// <summary>Folder of the SQLite file and of the keys that sign cookies; relative to the program's content root.</summary>
    public string DataFolder { get; set; } = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "PortfolioWorkspace");

    /// <summary>Connection of PostgreSQL.</summary>
    public string? ConnectionString { get; set; }

    public bool IsSqlite => string.Equals(Provider, "sqlite", StringComparison.OrdinalIgnoreCase);

    /// <summary>Every fault of these settings, each naming the setting.</summary>
    public IEnumerable<string> Faults()
    {
        if (!IsSqlite && !string.Equals(Provider, "postgres", StringComparison.OrdinalIgnoreCase))
            yield return $"Storage:Provider is '{Provider}'. Kies sqlite of postgres.";
        else if (IsSqlite && string.IsNullOrWhiteSpace(DataFolder))
            yield return "Storage:DataFolder is leeg. Geef een map waarin het programma mag schrijven.";
        else if (!IsSqlite && string.IsNullOrWhiteSpace(ConnectionString))
            yield return "Storage:ConnectionString ontbreekt. Geef de verbinding met PostgreSQL.";
        else if (!IsSqlite && !IsConnection(ConnectionString))
            yield return "Storage:ConnectionString is niet te lezen. Geef bijvoorbeeld Host=localhost;Database=portfolio;Username=portfolio;Password=...";
    }

    private static bool IsConnection(string? text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 };
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
