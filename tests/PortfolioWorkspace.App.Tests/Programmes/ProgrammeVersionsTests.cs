using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Programmes;

public sealed class ProgrammeVersionsTests
{
    private const string Code = "CCO-2021-22";

    [Fact]
    public async Task Reading_unchanged_files_again_adds_no_version()
    {
        await using var house = await TestHouse.OpenAsync();

        var faults = await house.Services.GetRequiredService<LoadProgrammes>().RunAsync(Repository.Seeds);

        Assert.Empty(faults);
        Assert.Equal([1], await VersionsAsync(house));
    }

    [Fact]
    public async Task A_changed_file_becomes_a_new_version_and_the_first_stays_as_it_was()
    {
        await using var house = await TestHouse.OpenAsync();
        using var changed = ChangedSeeds("price_eur: 1416", "price_eur: 1500");

        var faults = await house.Services.GetRequiredService<LoadProgrammes>().RunAsync(changed.Path);

        var catalog = house.Services.GetRequiredService<ProgrammeCatalog>();
        Assert.Empty(faults);
        Assert.Equal([1, 2], await VersionsAsync(house));
        Assert.Equal((1416m, 1500m), (catalog.Get(Code, 1).PriceEur, catalog.Get(Code, 2).PriceEur));
    }

    [Fact]
    public async Task A_wrong_file_is_refused_as_a_whole_and_nothing_is_stored()
    {
        await using var house = await TestHouse.OpenAsync();
        using var changed = ChangedSeeds("type: attended_sessions", "type: attended_sesions");

        var faults = await house.Services.GetRequiredService<LoadProgrammes>().RunAsync(changed.Path);

        Assert.Contains(faults, f => f.File.EndsWith("cco-2021-22.yaml", StringComparison.Ordinal) && f.Line > 0);
        Assert.Equal([1], await VersionsAsync(house));
    }

    [Theory, Databases]
    public async Task Guidance_worded_anew_is_seen_at_once_and_touches_no_written_text(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, "waarnemingsverslag", text: "## 1. Kader van het gesprek\n\nWat ik zag.\n");
        using var changed = ChangedSeeds("Geen uitleg, geen oordeel.", "Schrijf op wat een camera zou zien.", "waarnemingsverslag.md");

        Assert.Empty(await house.Services.GetRequiredService<LoadProgrammes>().RunAsync(changed.Path));

        Assert.Equal([1], await VersionsAsync(house));
        Assert.Contains("Schrijf op wat een camera zou zien.", GuidanceOf(house, 1), StringComparison.Ordinal);
        Assert.DoesNotContain("Geen uitleg, geen oordeel.", GuidanceOf(house, 1), StringComparison.Ordinal);
        var draft = await house.Data.LookAsync(db => db.Drafts.IgnoreQueryFilters().SingleAsync(d => d.Id == document.Id));
        Assert.Equal(("## 1. Kader van het gesprek\n\nWat ik zag.\n", 1), (draft.Markdown, draft.Revision));

        // And back: what is stored is what the files say, also for the next start.
        Assert.Empty(await house.Services.GetRequiredService<LoadProgrammes>().RunAsync(Repository.Seeds));
        Assert.Equal([1], await VersionsAsync(house));
        Assert.Contains("Geen uitleg, geen oordeel.", GuidanceOf(house, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_heading_is_another_version_and_the_running_one_keeps_its_own()
    {
        await using var house = await TestHouse.OpenAsync();
        using var changed = ChangedSeeds("## [take*] 8. Wat neem ik mee?", "## [take*] 8. Wat doe ik morgen?", "waarnemingsverslag.md");

        Assert.Empty(await house.Services.GetRequiredService<LoadProgrammes>().RunAsync(changed.Path));

        Assert.Equal([1, 2], await VersionsAsync(house));
    }

    [Fact]
    public async Task Guidance_follows_into_an_older_version_that_said_the_same()
    {
        await using var house = await TestHouse.OpenAsync();
        using var dearer = ChangedSeeds("price_eur: 1416", "price_eur: 1500");
        Assert.Empty(await house.Services.GetRequiredService<LoadProgrammes>().RunAsync(dearer.Path));
        var template = Path.Combine(dearer.Path, "templates", "waarnemingsverslag.md");
        File.WriteAllText(template, File.ReadAllText(template).Replace("Geen uitleg, geen oordeel.", "Schrijf op wat een camera zou zien.", StringComparison.Ordinal));

        Assert.Empty(await house.Services.GetRequiredService<LoadProgrammes>().RunAsync(dearer.Path));

        Assert.Equal([1, 2], await VersionsAsync(house));
        Assert.All([1, 2], version => Assert.Contains("Schrijf op wat een camera zou zien.", GuidanceOf(house, version), StringComparison.Ordinal));
        Assert.Equal(1416m, house.Services.GetRequiredService<ProgrammeCatalog>().Get(Code, 1).PriceEur);
    }

    private static string GuidanceOf(TestHouse house, int version) =>
        string.Join('\n', house.Services.GetRequiredService<ProgrammeCatalog>().Get(Code, version).Kind("waarnemingsverslag").Headings.Select(h => h.Guidance));

    private static async Task<List<int>> VersionsAsync(TestHouse house)
    {
        await using var db = await house.Services.GetRequiredService<StorageStart>().OpenAsync();
        return await db.Programmes.Where(p => p.Code == Code).OrderBy(p => p.Version).Select(p => p.Version).ToListAsync();
    }

    private static ScratchFolder ChangedSeeds(string from, string to, string name = "cco-2021-22.yaml")
    {
        var scratch = new ScratchFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.Seeds, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(scratch.Path, Path.GetRelativePath(Repository.Seeds, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var text = File.ReadAllText(file);
            File.WriteAllText(copy, file.EndsWith(name, StringComparison.Ordinal) ? text.Replace(from, to, StringComparison.Ordinal) : text);
        }

        return scratch;
    }
}
