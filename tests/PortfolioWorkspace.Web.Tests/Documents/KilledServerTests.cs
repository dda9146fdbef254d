using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Documents;

/// <summary>The server is killed while people write. What was called saved is there afterwards, and what was under way can be sent again.</summary>
public sealed class KilledServerTests : IDisposable
{
    private const int Kills = 3;

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_that_was_called_saved_is_lost_by_a_kill()
    {
        List<Writer> writers = [];
        using (var house = Start())
        {
            var address = await house.ListeningAsync();
            foreach (var (draft, owner) in OpenDrafts().Take(6)) writers.Add(await Writer.SitDownAsync(address, draft, owner));
            Assert.InRange(writers.Count, 4, 6);
            await house.StopAsync();
        }

        for (var kill = 1; kill <= Kills; kill++)
        {
            using (var house = Start())
            {
                var address = await house.ListeningAsync();
                var enough = new Countdown(Random.Shared.Next(10, 120));
                var writing = writers.Select(w => w.WriteAsync(address, enough)).ToList();
                await enough.Reached;
                await house.KillAsync();
                await Task.WhenAll(writing);
            }

            using (var house = Start())
            {
                var address = await house.ListeningAsync();
                foreach (var writer in writers) await writer.FindEverythingAsync(address);
                Assert.Equal(0, (await house.StopAsync()).Code);
            }

            Assert.Equal("ok", Assert.Single(Query("PRAGMA integrity_check", row => row.GetString(0))));
            Assert.Empty(Query("PRAGMA foreign_key_check", row => row.GetString(0)));
        }

        foreach (var writer in writers) writer.Dispose();
    }

    private HouseProcess Start() => HouseProcess.Start(_folder.Path, new Dictionary<string, string>
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Storage:DataFolder"] = _folder.Path,
        ["urls"] = "http://127.0.0.1:0",
    });

    private List<(Guid Draft, Guid Owner)> OpenDrafts() => Query(
        """SELECT d."Id", d."OwnerId" FROM "Drafts" d JOIN "AspNetUsers" u ON u."Id" = d."OwnerId" WHERE NOT d."Locked" AND u."DemoRole" IS NOT NULL""",
        row => (row.GetGuid(0), row.GetGuid(1)));

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var database = new SqliteConnection($"Data Source={_folder.File("portfolio.db")};Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        List<T> found = [];
        while (rows.Read()) found.Add(read(rows));
        return found;
    }

    /// <summary>Reached after a number of saves; the moment of the kill is random, but no clock decides it.</summary>
    private sealed class Countdown(int saves)
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _left = saves;

        public Task Reached => _reached.Task;

        public void Saved()
        {
            if (Interlocked.Decrement(ref _left) == 0) _reached.TrySetResult();
        }
    }

    /// <summary>One person at one text, who remembers what the server called saved.</summary>
    private sealed class Writer(HttpClient browser, Guid draft) : IDisposable
    {
        private int _revision;
        private string _text = "";
        private (string Text, string Key)? _underWay;

        public static async Task<Writer> SitDownAsync(Uri house, Guid draft, Guid owner)
        {
            var writer = new Writer(new HttpClient(), draft);
            await writer.SignInAsync(house, owner);
            (writer._revision, writer._text) = await writer.ReadAsync(house);
            return writer;
        }

        public async Task WriteAsync(Uri house, Countdown enough)
        {
            try
            {
                while (true)
                {
                    var text = $"Versie {_revision + 1} van {draft}\n\n{new string('w', 8_000)} {Guid.CreateVersion7()}\n";
                    _underWay = (text, Guid.CreateVersion7().ToString("N"));
                    await SaveAsync(house);
                    enough.Saved();
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                // Killed: what was under way stays under way.
            }
        }

        public async Task FindEverythingAsync(Uri house)
        {
            var (revision, text) = await ReadAsync(house);
            var arrived = revision == _revision + 1 && text == _underWay?.Text;
            Assert.True(arrived || (revision == _revision && text == _text), $"Revision {_revision} was called saved; revision {revision} with {(text == _text ? "that" : "another")} text is there.");

            if (_underWay is null) return;
            await SaveAsync(house);
            Assert.Equal((_revision, _text), await ReadAsync(house));
        }

        public void Dispose() => browser.Dispose();

        private Task SignInAsync(Uri house, Guid owner) => browser.SignInAsync(house, owner);

        private async Task SaveAsync(Uri house)
        {
            var (text, key) = _underWay!.Value;
            using var answer = await browser.SaveDraftAsync(house, draft, _revision, _text, text, key);
            var words = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {words}");
            (_revision, _text, _underWay) = (JsonDocument.Parse(words).RootElement.GetProperty("revision").GetInt32(), text, null);
        }

        private async Task<(int Revision, string Text)> ReadAsync(Uri house)
        {
            var draftNow = await browser.GetFromJsonAsync<JsonElement>(new Uri(house, $"/api/drafts/{draft}"));
            return (draftNow.GetProperty("revision").GetInt32(), draftNow.GetProperty("markdown").GetString()!);
        }
    }
}
