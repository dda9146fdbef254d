using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PortfolioWorkspace.App;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>The real program in a process of its own, on a database with one cohort full of people who write.</summary>
internal sealed class BenchmarkHouse : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly HouseProcess _process;
    private readonly HttpClient _visitor = new();

    private BenchmarkHouse(TestDatabase database, HouseProcess process, IReadOnlyList<Desk> desks, Uri address) =>
        (_database, _process, Desks, Address) = (database, process, desks, address);

    public IReadOnlyList<Desk> Desks { get; }

    public Uri Address { get; }

    public static async Task<BenchmarkHouse> OpenAsync(DatabaseKind kind, int writers)
    {
        // The cluster of the tests does not wait for the disk; here "saved" has to mean saved.
        if (kind == DatabaseKind.Postgres && Environment.GetEnvironmentVariable(PostgresServer.AddressVariable) is null)
            Environment.SetEnvironmentVariable(PostgresServer.AddressVariable, await PostgresCluster.StartAsync(PostgresCluster.FindPrograms() ?? throw new InvalidOperationException("PostgreSQL is not installed."), durable: true));
        var database = await TestDatabase.CreateAsync(kind);
        var desks = await FillAsync(database, writers);
        var process = HouseProcess.Start(database.Options.DataFolder, SettingsFor(database));
        return new BenchmarkHouse(database, process, desks, await process.ListeningAsync());
    }

    /// <summary>Memory and time of the server's process, counted after its rubbish is gone when asked.</summary>
    public async Task<ServerFigures> MeasureAsync(bool clean = false)
    {
        var figures = await _visitor.GetFromJsonAsync<JsonElement>(new Uri(Address, clean ? "/metingen?gc=true" : "/metingen"));
        return new ServerFigures(figures.GetProperty("rss").GetInt64(), figures.GetProperty("heap").GetInt64(), figures.GetProperty("cpuMs").GetDouble(), figures.GetProperty("allocated").GetInt64(), WrittenToDisk());
    }

    /// <summary>Size of the database on disk, journal included.</summary>
    public async Task<long> DatabaseBytesAsync()
    {
        if (_database.Kind == DatabaseKind.Sqlite) return Directory.GetFiles(_database.Options.DataFolder, "portfolio.db*").Sum(file => new FileInfo(file).Length);
        await using var connection = new NpgsqlConnection(_database.Options.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_database_size(current_database())", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await _process.StopAsync();
        _process.Dispose();
        _visitor.Dispose();
        await _database.DisposeAsync();
    }

    public static Dictionary<string, string> SettingsFor(TestDatabase database)
    {
        var settings = new Dictionary<string, string>
        {
            // The page for signing in without a provider, and the page with figures, exist in Development only.
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Storage:Provider"] = database.Options.Provider,
            ["Storage:DataFolder"] = database.Options.DataFolder,
            ["Logging:LogLevel:Default"] = "Warning",
            ["urls"] = "http://127.0.0.1:0",
        };
        if (database.Options.ConnectionString is { } connection) settings["Storage:ConnectionString"] = new NpgsqlConnectionStringBuilder(connection) { MaxPoolSize = 100 }.ConnectionString;
        return settings;
    }

    private static async Task<List<Desk>> FillAsync(TestDatabase database, int writers)
    {
        await using var services = new ServiceCollection().AddLogging().AddApp(database.Options).BuildServiceProvider();
        var faults = await services.GetRequiredService<LoadProgrammes>().RunAsync(Repository.Seeds);
        if (faults.Count > 0) throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
        var data = new TestData(services);
        var cohort = await data.CohortAsync(trainer: await data.PersonAsync(), organiser: await data.PersonAsync());
        var leercoach = await data.LeercoachAsync();
        List<Desk> desks = [];
        for (var number = 0; number < writers; number++)
        {
            var person = await data.PersonAsync();
            await data.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == person.Id)).DemoRole = "CCO|Deelnemer|Schrijft in een meting");
            var participation = await data.ParticipationAsync(cohort, person, leercoach);
            desks.Add(new Desk(person.Id, (await data.DocumentAsync(participation)).Id));
        }

        return desks;
    }

    private long WrittenToDisk()
    {
        var file = $"/proc/{_process.Id.ToString(CultureInfo.InvariantCulture)}/io";
        if (!File.Exists(file)) return 0;
        return long.Parse(File.ReadLines(file).Single(l => l.StartsWith("write_bytes:", StringComparison.Ordinal)).Split(' ')[1], CultureInfo.InvariantCulture);
    }
}

/// <summary>A person and the one text that they write.</summary>
internal sealed record Desk(Guid Person, Guid Document);

/// <summary>The server's process at one moment.</summary>
internal sealed record ServerFigures(long Memory, long Heap, double CpuMilliseconds, long Allocated, long Written);
