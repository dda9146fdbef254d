using Microsoft.Data.Sqlite;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.CommandLine;

public sealed class ServeTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_first_start_says_where_it_is_and_how_to_sign_in_and_the_second_keeps_the_data()
    {
        var first = await VisitAsync();
        var people = People();
        var second = await VisitAsync();

        Assert.NotEmpty(people);
        Assert.Equal(people, People());
        foreach (var ended in new[] { first, second })
        {
            Assert.Equal((0, ""), (ended.Code, ended.Errors));
            Assert.Contains("/aanmelden en kies een van de verzonnen mensen", ended.Output, StringComparison.Ordinal);
        }
    }

    private async Task<EndedProcess> VisitAsync()
    {
        using var house = HouseProcess.Start(_folder.Path, new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Storage:DataFolder"] = _folder.File("data"),
            ["urls"] = "http://127.0.0.1:0",
        });
        using var browser = new HttpClient { BaseAddress = await house.ListeningAsync() };
        Assert.Equal("ready", await browser.GetStringAsync("/health/ready"));
        return await house.StopAsync();
    }

    private List<string> People()
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(_folder.File("data"), "portfolio.db")};Pooling=False");
        database.Open();
        using var command = new SqliteCommand("""SELECT "Id" FROM "AspNetUsers" ORDER BY "Id" """, database);
        using var rows = command.ExecuteReader();
        var people = new List<string>();
        while (rows.Read()) people.Add(rows.GetString(0));
        return people;
    }
}
