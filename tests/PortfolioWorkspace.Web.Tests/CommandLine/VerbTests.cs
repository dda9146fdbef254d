using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.CommandLine;

public sealed class VerbTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory, InlineData("--help"), InlineData("-h"), InlineData("help")]
    public async Task Help_names_every_verb(string asked)
    {
        var ended = await RunAsync("", asked);

        Assert.Equal((0, ""), (ended.Code, ended.Errors));
        Assert.All(["migrate", "check-programmes [map]", "render", "--help"], verb => Assert.Contains(verb, ended.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_verb_gets_the_help_and_a_code_of_its_own()
    {
        var ended = await RunAsync("", "migreer");

        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains("'migreer'", ended.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("migrate", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_makes_the_database_and_may_be_done_again()
    {
        foreach (var _ in new[] { "first", "second" })
        {
            var ended = await RunAsync("", "migrate", "--Storage:DataFolder", _folder.File("data"));
            Assert.Equal((0, "De database is bij.\n"), (ended.Code, ended.Output));
        }

        Assert.True(File.Exists(Path.Combine(_folder.File("data"), "portfolio.db")));
    }

    [Fact]
    public async Task Migrate_is_refused_as_a_start_is()
    {
        var ended = await RunAsync("", "migrate", "--Storage:Provider", "oracle");

        Assert.Equal(1, ended.Code);
        Assert.Contains("Storage:Provider", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_programmes_of_the_house_are_without_faults()
    {
        var ended = await RunAsync("", "check-programmes");

        Assert.Equal((0, ""), (ended.Code, ended.Errors));
        Assert.StartsWith("Geen fouten: 4 programma's", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_in_programmes_is_told_with_file_and_line()
    {
        foreach (var part in new[] { "programmes", "templates" })
        {
            Directory.CreateDirectory(_folder.File(part));
            foreach (var file in Directory.GetFiles(Path.Combine(Repository.Seeds, part))) File.Copy(file, Path.Combine(_folder.File(part), Path.GetFileName(file)));
        }

        var path = Path.Combine(_folder.File("programmes"), "cco-2021-22.yaml");
        var lines = await File.ReadAllLinesAsync(path);
        var (field, type) = (LineOf("field:"), LineOf("    type: attended_sessions"));
        (lines[field - 1], lines[type - 1]) = ("field: koken", "    type: geluk");
        await File.WriteAllLinesAsync(path, lines);

        var ended = await RunAsync("", "check-programmes", _folder.Path);

        Assert.Equal(1, ended.Code);
        Assert.Contains(ended.ErrorLines, l => l.StartsWith($"programmes/cco-2021-22.yaml:{field}: ", StringComparison.Ordinal));
        Assert.Contains(ended.ErrorLines, l => l.StartsWith($"programmes/cco-2021-22.yaml:{type}: ", StringComparison.Ordinal));

        int LineOf(string start) => Array.FindIndex(lines, l => l.StartsWith(start, StringComparison.Ordinal)) + 1;
    }

    [Theory]
    [InlineData("# Wat ik zag\n\nTwee **collega's** in gesprek: één vraag, drie stiltes.\n\n- feiten\n- uitleg\n")]
    [InlineData("<script>alert(1)</script>\n\n[klik](javascript:alert(1)) <img src=x onerror=alert(1)>\n")]
    [InlineData("")]
    public async Task Render_writes_exactly_what_a_reader_gets(string markdown)
    {
        var ended = await RunAsync(markdown, "render");

        Assert.Equal((0, "", new MarkdownRenderer().Render(markdown).Value), (ended.Code, ended.Errors, ended.Output));
    }

    private async Task<EndedProcess> RunAsync(string input, params string[] arguments)
    {
        using var house = HouseProcess.Start(_folder.Path, new Dictionary<string, string>(), arguments);
        return await house.ToEndAsync(input);
    }
}
