using Microsoft.Data.Sqlite;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>The real program on data of its own, which can be killed, started again and put back to an older copy.</summary>
public sealed class FaultHouse : IAsyncLifetime
{
    public const string Writer = "Sanne de Wit", Stranger = "Noor van Dijk";

    /// <summary>Two places to write, under headings of their own.</summary>
    public const string First = "HIER.", Second = "DAAR.";
    private const string Start = $"## Aanleiding\n\n{First}\n\n## Vervolg\n\n{Second}\n";

    private readonly ScratchFolder _folder = new();
    private HouseProcess? _process;

    /// <summary>Where it listens now; another port after every start. Null while it is gone.</summary>
    public Uri? Address { get; private set; }

    public async ValueTask InitializeAsync() => await StartAsync();

    public ValueTask DisposeAsync()
    {
        _process?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    public async Task StartAsync()
    {
        _process = HouseProcess.Start(_folder.Path, new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Storage:DataFolder"] = _folder.Path,
            ["urls"] = "http://127.0.0.1:0",
        });
        Address = await _process.ListeningAsync();
    }

    /// <summary>As a power cut does; at this very moment, and not a moment later.</summary>
    public Task KillAsync()
    {
        Address = null;
        return _process!.KillAsync();
    }

    /// <summary>As a deploy does: asked to stop, and it says goodbye first.</summary>
    public async Task StopAsync()
    {
        Address = null;
        Assert.Equal(0, (await _process!.StopAsync()).Code);
        _process.Dispose();
    }

    /// <summary>A fresh report of the writer; with a reader when somebody has it to read already, for then its page has a circuit.</summary>
    public Guid NewReport(bool withReader)
    {
        using var database = Open();
        var like = database.Ask<Guid>($"""
            SELECT d."Id" FROM "Documents" d JOIN "Drafts" f ON f."Id" = d."Id" JOIN "AspNetUsers" u ON u."Id" = f."OwnerId"
            WHERE u."Name" = '{Writer}' AND NOT f."Locked" AND {(withReader ? "" : "NOT")} EXISTS (SELECT 1 FROM "Submissions" s WHERE s."DocumentId" = d."Id") ORDER BY d."Id" LIMIT 1
            """);
        var id = Guid.CreateVersion7();
        var number = database.Ask<int>("""SELECT MAX("Number") FROM "Documents" """) + 1;
        database.Copy("Documents", "Id", like, new() { ["Id"] = id, ["Number"] = number });
        database.Copy("Drafts", "Id", like, new() { ["Id"] = id, ["Markdown"] = Start, ["Hash"] = TextHash.Of(Start), ["Revision"] = 1, ["Lineage"] = TextHash.Of(Start)[..8], ["LastKey"] = DBNull.Value, ["Device"] = DBNull.Value });
        if (withReader) database.Copy("Submissions", "DocumentId", like, new() { ["Id"] = Guid.CreateVersion7(), ["DocumentId"] = id });
        return id;
    }

    /// <summary>What the disk holds: the last word on what was saved.</summary>
    public (int Revision, string Markdown) Read(Guid report)
    {
        using var database = Open();
        return (database.Ask<int>("""SELECT "Revision" FROM "Drafts" WHERE "Id" = $id""", report), database.Ask<string>("""SELECT "Markdown" FROM "Drafts" WHERE "Id" = $id""", report));
    }

    /// <summary>Texts that lost a choice or came too late, as their writer finds them among the versions.</summary>
    public IReadOnlyList<string> SetAside(Guid report)
    {
        using var database = Open();
        return database.All<string>("""SELECT "Markdown" FROM "DraftVersions" WHERE "DraftId" = $id AND "Reason" = 'SetAside' """, report);
    }

    /// <summary>As somebody does who makes a copy for bad times.</summary>
    public void KeepCopy()
    {
        using var database = Open();
        using var copy = new SqliteConnection($"Data Source={_folder.File("copy.db")};Pooling=False");
        copy.Open();
        database.BackupDatabase(copy);
    }

    public void PutBackCopy()
    {
        foreach (var rest in new[] { "-wal", "-shm" }) File.Delete(_folder.File("portfolio.db" + rest));
        File.Copy(_folder.File("copy.db"), _folder.File("portfolio.db"), overwrite: true);
    }

    /// <summary>Until the end of this nobody else can write.</summary>
    public IDisposable Occupy()
    {
        var database = Open();
        database.Do("BEGIN IMMEDIATE");
        return database;
    }

    /// <summary>What was signed with these keys (cookies, tokens of forms) is worthless after the next start.</summary>
    public void ForgetKeys()
    {
        using var database = Open();
        database.Do("""DELETE FROM "DataProtectionKeys" """);
    }

    private SqliteConnection Open()
    {
        var database = new SqliteConnection($"Data Source={_folder.File("portfolio.db")};Pooling=False;Default Timeout=20");
        database.Open();
        return database;
    }
}
