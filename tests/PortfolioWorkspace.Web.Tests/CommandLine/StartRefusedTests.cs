using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.Web.Tests.CommandLine;

/// <summary>What stops a start is told in one clear line that names the cause and the setting.</summary>
public sealed class StartRefusedTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_named()
    {
        await File.WriteAllTextAsync(_folder.File("in-the-way"), "");
        var data = Path.Combine(_folder.File("in-the-way"), "data");

        var ended = await StartAsync(new() { ["Storage:DataFolder"] = data });

        Refused(ended, "Storage:DataFolder", data);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        await File.WriteAllTextAsync(_folder.File("portfolio.db"), new string('x', 5000));

        var ended = await StartAsync([]);

        Refused(ended, "Storage:DataFolder", "portfolio.db");
    }

    [Fact]
    public async Task Every_wrong_setting_is_told_at_once()
    {
        var ended = await StartAsync(new()
        {
            ["Storage:Provider"] = "oracle",
            ["House:Name"] = " ",
            ["SignIn:RecheckEvery"] = "soms",
            ["urls"] = "mijn-server",
        });

        Assert.Equal(1, ended.Code);
        Assert.Equal(4, ended.ErrorLines.Count);
        Assert.Contains("Storage:Provider", ended.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("SignIn:RecheckEvery", ended.ErrorLines[1], StringComparison.Ordinal);
        Assert.Contains("House:Name", ended.ErrorLines[2], StringComparison.Ordinal);
        Assert.Contains("mijn-server", ended.ErrorLines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_file_that_cannot_be_read_is_named()
    {
        await File.WriteAllTextAsync(_folder.File("appsettings.json"), "{ \"House\": ");

        var ended = await StartAsync([]);

        Refused(ended, "appsettings.json", "instellingenbestand");
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var ended = await StartAsync(new() { ["urls"] = $"http://127.0.0.1:{port}" });

        Refused(ended, port, "--urls");
    }

    [Fact]
    public async Task A_postgres_that_does_not_answer_is_named_without_its_password()
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{FreePort.Take()}");

        var ended = await StartAsync(new()
        {
            ["Storage:Provider"] = "postgres",
            ["Storage:ConnectionString"] = $"Host=127.0.0.1;Port={address.Split(':')[1]};Username=house;Password=geheim",
        });

        Refused(ended, "Storage:ConnectionString", address);
        Assert.DoesNotContain("geheim", ended.Errors + ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_is_none_is_named()
    {
        var ended = await StartAsync(new() { ["Storage:Provider"] = "postgres", ["Storage:ConnectionString"] = "de server beneden" });

        Refused(ended, "Storage:ConnectionString");
    }

    [Theory, Databases]
    public async Task A_database_of_a_newer_version_is_left_alone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var services = new ServiceCollection().AddLogging().AddStorage(database.Options).AddSingleton<StorageStart>().BuildServiceProvider();
        await using (var db = await services.GetRequiredService<StorageStart>().OpenAsync())
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Later', '99.0.0')""");

        var ended = await StartAsync(new()
        {
            ["Storage:Provider"] = database.Options.Provider,
            ["Storage:DataFolder"] = database.Options.DataFolder,
            ["Storage:ConnectionString"] = database.Options.ConnectionString ?? "",
        });

        Refused(ended, "29990101000000_Later", kind == DatabaseKind.Sqlite ? "Storage:DataFolder" : "Storage:ConnectionString");
    }

    private static void Refused(EndedProcess ended, params string[] words)
    {
        Assert.Equal(1, ended.Code);
        var line = Assert.Single(ended.ErrorLines);
        Assert.All(words, word => Assert.Contains(word, line, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", ended.Output, StringComparison.Ordinal);
    }

    private async Task<EndedProcess> StartAsync(Dictionary<string, string> settings)
    {
        settings.TryAdd("Storage:DataFolder", _folder.Path);
        settings.TryAdd("urls", "http://127.0.0.1:0");
        using var house = HouseProcess.Start(_folder.Path, settings);
        return await house.ToEndAsync();
    }
}
