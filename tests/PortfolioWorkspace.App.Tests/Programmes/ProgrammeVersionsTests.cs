using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.TestKit;

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

    private static async Task<List<int>> VersionsAsync(TestHouse house)
    {
        await using var db = await house.Services.GetRequiredService<StorageStart>().OpenAsync();
        return await db.Programmes.Where(p => p.Code == Code).OrderBy(p => p.Version).Select(p => p.Version).ToListAsync();
    }

    private static ScratchFolder ChangedSeeds(string from, string to)
    {
        var scratch = new ScratchFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.Seeds, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(scratch.Path, Path.GetRelativePath(Repository.Seeds, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var text = File.ReadAllText(file);
            File.WriteAllText(copy, file.EndsWith("cco-2021-22.yaml", StringComparison.Ordinal) ? text.Replace(from, to, StringComparison.Ordinal) : text);
        }

        return scratch;
    }
}
