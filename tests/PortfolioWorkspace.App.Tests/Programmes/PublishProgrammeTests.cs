using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Programmes.Editing;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Programmes;

/// <summary>From a draft to a version: who may, what is kept, and what a start of the program makes of it.</summary>
public sealed class PublishProgrammeTests
{
    private const string Code = TestData.Cco, Threshold = "criteria/cco.3a/min";

    [Theory, Databases]
    public async Task A_draft_is_begun_changed_compared_and_published(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var organiser = (await house.Data.CastAsync()).Organiser;

        Assert.Null(await house.DoAsync(organiser, (StartProgrammeDraft u) => u.RunAsync(Code)));
        Assert.Empty((await ViewAsync(house, organiser)).Changes!);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await TypeAsync(house, organiser, Threshold, "3"));

        var view = await ViewAsync(house, organiser);
        var change = Assert.Single(view.Changes!);
        Assert.Equal(("MinConversations", "4", "3"), (change.Label, change.Before, change.After));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("programme-note-missing", (await PublishAsync(house, organiser, view.Version, " ")).Refusal?.Code);
        Assert.Equal(2, (await PublishAsync(house, organiser, view.Version)).Value);

        var shown = Assert.Single(await house.SeeAsync(organiser, (ReadProgrammes u) => u.RunAsync(Code)));
        Assert.Equal((2, organiser.Name, "Drie is genoeg"), (shown.Versions[0].Version, shown.Versions[0].By, shown.Versions[0].Note));
        Assert.Null(shown.Draft);
        Assert.All(shown.Cohorts, c => Assert.Equal(1, c.Version));
        Assert.Equal((3, 4), (MinOf(Catalog(house), 2), MinOf(Catalog(house), 1)));
        var history = await house.Data.LookAsync(db => db.History.Where(h => h.ActorId == organiser.Id).OrderBy(h => h.At).ThenBy(h => h.Id).Select(h => new { h.Operation, h.Detail }).ToListAsync());
        Assert.Equal([(Operation.EditProgramme, $"{Code} 1"), (Operation.EditProgramme, $"{Code} Fields"), (Operation.PublishProgramme, $"{Code} 2")], history.Select(h => (h.Operation, h.Detail)));
    }

    [Fact]
    public async Task A_version_is_never_thrown_away()
    {
        await using var house = await TestHouse.OpenAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Data.ChangeAsync(async db => db.Remove(await db.Programmes.FirstAsync())));
    }

    [Fact]
    public async Task Another_node_that_never_heard_of_the_version_reads_it_when_it_is_asked_for()
    {
        await using var house = await TestHouse.OpenAsync();
        var organiser = (await house.Data.CastAsync()).Organiser;
        await house.Data.ProgrammeDraftAsync(organiser);
        await PublishAsync(house, organiser, 0);

        var other = new ProgrammeCatalog(house.Services.GetRequiredService<ProgrammeShelf>());

        Assert.Equal(3, MinOf(other, 2));
        Assert.Throws<InvalidOperationException>(() => other.Get(Code, 3));
    }

    [Fact]
    public async Task A_start_with_files_that_nobody_touched_leaves_the_version_of_an_organiser_the_newest()
    {
        await using var house = await TestHouse.OpenAsync();
        var organiser = (await house.Data.CastAsync()).Organiser;
        await house.Data.ProgrammeDraftAsync(organiser);
        await PublishAsync(house, organiser, 0);

        Assert.Empty(await house.Services.GetRequiredService<LoadProgrammes>().RunAsync(Repository.Seeds));

        Assert.Equal([1, 2], await VersionsAsync(house));
        Assert.Equal(3, MinOf(Catalog(house), 2));
    }

    [Fact]
    public async Task A_file_that_caught_up_with_an_organiser_adds_nothing_and_one_that_says_something_new_does()
    {
        await using var house = await TestHouse.OpenAsync();
        var organiser = (await house.Data.CastAsync()).Organiser;
        await house.Data.ProgrammeDraftAsync(organiser);
        await PublishAsync(house, organiser, 0);
        using var caughtUp = Seeds("min: 4", "min: 3");
        using var news = Seeds("price_eur: 1416", "price_eur: 1500");

        Assert.Empty(await house.Services.GetRequiredService<LoadProgrammes>().RunAsync(caughtUp.Path));
        Assert.Equal([1, 2], await VersionsAsync(house));
        Assert.Empty(await house.Services.GetRequiredService<LoadProgrammes>().RunAsync(news.Path));
        Assert.Equal([1, 2, 3], await VersionsAsync(house));
        Assert.Empty(await house.Services.GetRequiredService<LoadProgrammes>().RunAsync(news.Path));
        Assert.Equal([1, 2, 3], await VersionsAsync(house));
    }

    [Fact]
    public async Task Guidance_in_a_file_does_not_go_over_the_words_of_an_organiser()
    {
        await using var house = await TestHouse.OpenAsync();
        var organiser = (await house.Data.CastAsync()).Organiser;
        const string name = "waarnemingsverslag", old = "Geen uitleg, geen oordeel.";
        Assert.Null(await house.DoAsync(organiser, (StartProgrammeDraft u) => u.RunAsync(Code)));
        var text = (await ViewAsync(house, organiser)).Templates[name].Replace(old, "Woorden van Hanneke.", StringComparison.Ordinal);
        Assert.Null(await house.DoAsync(organiser, (SaveProgrammeDraft u) => u.RunAsync(Code, 0, new ProgrammeEdit.Texts(null, new Dictionary<string, string> { [name] = text }))));
        await PublishAsync(house, organiser, 1);
        using var files = Seeds(old, "Woorden uit een bestand.", $"{name}.md");

        foreach (var _ in new[] { "een start", "nog een start" }) Assert.Empty(await house.Services.GetRequiredService<LoadProgrammes>().RunAsync(files.Path));

        Assert.Equal([1, 2], await VersionsAsync(house));
        Assert.Contains("Woorden uit een bestand.", GuidanceOf(1), StringComparison.Ordinal);
        Assert.Contains("Woorden van Hanneke.", GuidanceOf(2), StringComparison.Ordinal);

        string GuidanceOf(int version) => string.Join('\n', Catalog(house).Get(Code, version).Kind(name).Headings.Select(h => h.Guidance));
    }

    [Fact]
    public async Task What_is_wrong_is_kept_and_not_published()
    {
        await using var house = await TestHouse.OpenAsync();
        var organiser = (await house.Data.CastAsync()).Organiser;
        await house.Data.ProgrammeDraftAsync(organiser);

        Assert.Null(await TypeAsync(house, organiser, Threshold, "een paar"));

        var view = await ViewAsync(house, organiser);
        Assert.Equal("een paar", view.Of(ProgrammePart.Criteria).SelectMany(g => g.Entries).Single(e => e.Path == Threshold).Value);
        Assert.Equal(("cco.3a", false), (Assert.Single(view.Faults).Item, view.CanPublish));
        Assert.Equal("programme-faults", (await PublishAsync(house, organiser, view.Version)).Refusal?.Code);
        Assert.Null(await house.DoAsync(organiser, (SaveProgrammeDraft u) => u.RunAsync(Code, view.Version, new ProgrammeEdit.Texts("code: [", new Dictionary<string, string>()))));
        Assert.Equal(("code: [", true), ((await ViewAsync(house, organiser)).Yaml, (await ViewAsync(house, organiser)).Groups is null));
    }

    [Fact]
    public async Task Nobody_writes_over_what_another_organiser_saved_and_a_discarded_draft_leaves_the_versions()
    {
        await using var house = await TestHouse.OpenAsync();
        var (one, two) = ((await house.Data.CastAsync()).Organiser, (await house.Data.CastAsync()).Organiser);
        await house.Data.ProgrammeDraftAsync(one);

        Assert.Null(await TypeAsync(house, one, Threshold, "5", seen: 0));
        Assert.Equal("programme-draft-changed", (await TypeAsync(house, two, Threshold, "6", seen: 0))?.Code);
        Assert.Equal("programme-draft-changed", (await PublishAsync(house, two, 0)).Refusal?.Code);
        Assert.Equal("5", (await ViewAsync(house, two)).Of(ProgrammePart.Criteria).SelectMany(g => g.Entries).Single(e => e.Path == Threshold).Value);
        Assert.Null(await house.DoAsync(two, (DiscardProgrammeDraft u) => u.RunAsync(Code, 1)));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(one, (DiscardProgrammeDraft u) => u.RunAsync(Code, 1)));
        Assert.Equal([1], await VersionsAsync(house));
    }

    [Fact]
    public async Task A_draft_that_changes_nothing_is_no_version()
    {
        await using var house = await TestHouse.OpenAsync();
        var organiser = (await house.Data.CastAsync()).Organiser;
        Assert.Null(await house.DoAsync(organiser, (StartProgrammeDraft u) => u.RunAsync(Code)));

        Assert.Equal("programme-unchanged", (await PublishAsync(house, organiser, 0)).Refusal?.Code);
        Assert.Equal(Refusal.Unknown, await house.DoAsync(organiser, (StartProgrammeDraft u) => u.RunAsync("XYZ")));
    }

    [Fact]
    public async Task Only_organisers_come_near_and_the_second_wall_says_so_too()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await house.Data.ProgrammeDraftAsync(cast.Organiser);

        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Trainer, cast.Stranger })
        {
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(person, (ReadProgrammes u) => u.RunAsync())).Refusal);
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(person, (ReadProgrammeDraft u) => u.RunAsync(Code))).Refusal);
            Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (StartProgrammeDraft u) => u.RunAsync(Code)));
            Assert.Equal(Refusal.Unknown, await TypeAsync(house, person, Threshold, "1", seen: 0));
            Assert.Equal(Refusal.Unknown, (await PublishAsync(house, person, 0)).Refusal);
            Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (DiscardProgrammeDraft u) => u.RunAsync(Code, 0)));
            Assert.Equal(0, await house.Data.LookAsAsync(person.Id, db => db.ProgrammeDrafts.CountAsync()));
        }

        Assert.Equal(1, await house.Data.LookAsAsync(cast.Organiser.Id, db => db.ProgrammeDrafts.CountAsync()));
    }

    private static ProgrammeCatalog Catalog(TestHouse house) => house.Services.GetRequiredService<ProgrammeCatalog>();

    private static int? MinOf(ProgrammeCatalog catalog, int version) => catalog.Get(Code, version).Criteria.OfType<Criterion.ConfirmedConversations>().Single(c => c.Id == "cco.3a").Min;

    private static Task<ProgrammeDraftView> ViewAsync(TestHouse house, Person organiser) => house.SeeAsync(organiser, (ReadProgrammeDraft u) => u.RunAsync(Code));

    private static Task<Answer<int>> PublishAsync(TestHouse house, Person person, int seen, string note = "Drie is genoeg") => house.DoAsync(person, (PublishProgramme u) => u.RunAsync(Code, seen, note));

    /// <summary>The form of one criterion, with all its fields as a browser sends them.</summary>
    private static async Task<Refusal?> TypeAsync(TestHouse house, Person person, string path, string value, int? seen = null)
    {
        var group = path[..path.LastIndexOf('/')];
        var version = seen ?? (await ViewAsync(house, person)).Version;
        var source = await house.Data.LookAsync(db => db.ProgrammeDrafts.IgnoreQueryFilters().Where(d => d.Code == Code).Select(d => d.Yaml).SingleAsync());
        var typed = new ProgrammeForms(YamlTree.Read(source)!).Of(ProgrammePart.Criteria).Single(g => g.Path == group).Entries
            .ToDictionary(e => e.Path, e => e.Path == path ? [value] : e.Kind == EntryKind.Set ? e.Words : (IReadOnlyList<string>)[e.Value ?? ""]);
        return await house.DoAsync(person, (SaveProgrammeDraft u) => u.RunAsync(Code, version, new ProgrammeEdit.Fields(ProgrammePart.Criteria, group, typed)));
    }

    private static async Task<List<int>> VersionsAsync(TestHouse house) => await house.Data.LookAsync(db => db.Programmes.Where(p => p.Code == Code).OrderBy(p => p.Version).Select(p => p.Version).ToListAsync());

    private static ScratchFolder Seeds(string from, string to, string name = "cco-2021-22.yaml")
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
