using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Documents;

/// <summary>What saving leaves behind as versions, in the database and by the clock of the house.</summary>
public sealed class CheckpointTests
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(2), Pause = TimeSpan.FromSeconds(31);

    [Theory, Databases]
    public async Task A_pause_keeps_the_text_that_stood_there(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var desk = await DeskAsync(house);
        var begun = house.Clock.GetUtcNow();

        await desk.WriteAsync("Een.", Quick);
        await desk.WriteAsync("Een, twee.", Quick);
        await desk.WriteAsync("Een, twee, drie.", Pause);

        var kept = Assert.Single(await desk.VersionsAsync());
        Assert.Equal(("Een, twee.", TextHash.Of("Een, twee."), 3, "tablet", DraftVersionReason.Pause), (kept.Markdown, kept.Hash, kept.Revision, kept.Device, kept.Reason));
        Assert.Equal((begun + Quick + Quick, desk.Owner), (kept.WrittenAt, kept.OwnerId));
    }

    [Theory, Databases]
    public async Task Nothing_is_kept_for_a_save_that_is_not_taken(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var desk = await DeskAsync(house);
        await desk.WriteAsync("Een.", Quick);
        house.Clock.Advance(Pause);
        await using var writer = house.As(desk.Person);

        Assert.NotNull((await writer.Get<SaveDraft>().RunAsync(new DraftChange(desk.Document.Id, "Te laat.", TestData.On(1), "x-1", null))).Value!.Present);
        Assert.Empty(await desk.VersionsAsync());
    }

    [Fact]
    public async Task Going_back_and_forth_keeps_no_text_twice_in_a_row()
    {
        await using var house = await TestHouse.OpenAsync();
        var desk = await DeskAsync(house);
        await desk.WriteAsync("Een.", Quick);
        await desk.WriteAsync("Een, twee.", Pause);
        await desk.WriteAsync("Een.", Quick);
        await desk.WriteAsync("Een, drie.", Pause);
        Assert.Equal(["Een."], (await desk.VersionsAsync()).Select(v => v.Markdown));
    }

    [Fact]
    public async Task A_large_cut_keeps_what_it_took_away()
    {
        await using var house = await TestHouse.OpenAsync();
        var desk = await DeskAsync(house);
        var much = string.Join(' ', Enumerable.Repeat("veel", 300));
        await desk.WriteAsync(much, Quick);
        await desk.WriteAsync("Weg.", Quick);
        Assert.Equal([much], (await desk.VersionsAsync()).Select(v => v.Markdown));
    }

    [Fact]
    public async Task A_letter_has_versions_as_well()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var review = await house.Data.ReviewStartedAsync(await house.Data.SubmittedAsync(cast.Participation), cast.Leercoach);
        house.Clock.Advance(Pause);
        await using var coach = house.As(cast.Leercoach);
        await coach.Get<SaveDraft>().RunAsync(new DraftChange(review.Id, "Je kijkt scherp.", TestData.On(1, "Je kijkt goed."), "k-1", null));
        Assert.Equal("Je kijkt goed.", await house.Data.LookAsync(db => db.DraftVersions.IgnoreQueryFilters().Where(v => v.DraftId == review.Id).Select(v => v.Markdown).SingleAsync()));
    }

    [Theory, Databases]
    public async Task Older_versions_thin_out_and_named_ones_stay(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var desk = await DeskAsync(house);
        var hour = new DateTimeOffset(2026, 11, 24, 5, 0, 0, TimeSpan.Zero);
        foreach (var minute in new[] { 10, 20, 30 }) await house.Data.VersionAsync(desk.Document, $"Om {minute}.", writtenAt: hour.AddMinutes(minute));
        await house.Data.ChangeAsync(async db => (await db.DraftVersions.IgnoreQueryFilters().SingleAsync(v => v.Markdown == "Om 10.")).Rename("Begin"));
        await house.Data.VersionAsync(desk.Document, "Verloren keuze.", DraftVersionReason.SetAside, hour.AddMinutes(15));

        await desk.WriteAsync("Verder.", Pause);

        Assert.Equal(["Om 10.", "Verloren keuze.", "Om 30.", TestData.SomeText], (await desk.VersionsAsync()).Select(v => v.Markdown));
    }

    [Theory, Databases]
    public async Task What_stood_there_before_a_merge_thins_out_and_what_was_set_aside_stays(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var desk = await DeskAsync(house);
        var hour = new DateTimeOffset(2026, 11, 24, 5, 0, 0, TimeSpan.Zero);
        foreach (var minute in new[] { 10, 20, 30 })
        {
            await house.Data.VersionAsync(desk.Document, $"Voor samenvoegen {minute}.", DraftVersionReason.Merged, hour.AddMinutes(minute));
            await house.Data.VersionAsync(desk.Document, $"Verloren keuze {minute}.", DraftVersionReason.SetAside, hour.AddMinutes(minute + 1));
        }

        await desk.WriteAsync("Verder.", Pause);

        Assert.Equal(
            ["Verloren keuze 10.", "Verloren keuze 20.", "Voor samenvoegen 30.", "Verloren keuze 30.", TestData.SomeText],
            (await desk.VersionsAsync()).Select(v => v.Markdown));
    }

    [Theory, Databases]
    public async Task Two_devices_that_save_after_a_pause_leave_one_version(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var desk = await DeskAsync(house);
        var hour = new DateTimeOffset(2026, 11, 24, 5, 0, 0, TimeSpan.Zero);
        foreach (var minute in new[] { 10, 20, 30 }) await house.Data.VersionAsync(desk.Document, $"Om {minute}.", writtenAt: hour.AddMinutes(minute));
        house.Clock.Advance(Pause);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async device =>
        {
            await using var writer = house.As(desk.Person);
            return await writer.Get<SaveDraft>().RunAsync(new DraftChange(desk.Document.Id, $"Apparaat {device}.", TestData.On(1), $"{device}-1", null));
        }));

        Assert.All(answers, a => Assert.Null(a.Refusal));
        Assert.Single(answers, a => a.Value!.Present is null);
        Assert.Equal(["Om 30.", TestData.SomeText], (await desk.VersionsAsync()).Select(v => v.Markdown));
    }

    private static async Task<Desk> DeskAsync(TestHouse house)
    {
        var cast = await house.Data.CastAsync();
        return new Desk(house, cast.Participant, await house.Data.DocumentAsync(cast.Participation));
    }

    /// <summary>One person at one text, save after save.</summary>
    private sealed class Desk(TestHouse house, App.People.Person person, Document document)
    {
        private DraftStamp _on = TestData.On(1);

        public Document Document => document;
        public App.People.Person Person => person;
        public Guid Owner => person.Id;

        public async Task WriteAsync(string text, TimeSpan after)
        {
            house.Clock.Advance(after);
            await using var writer = house.As(person);
            var saved = (await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, text, _on, null, "tablet"))).Value!;
            Assert.Null(saved.Present);
            _on = DraftStamp.Of(saved.Revision, saved.Hash);
        }

        public Task<List<DraftVersion>> VersionsAsync() => house.Data.LookAsync(db => db.DraftVersions.IgnoreQueryFilters().Where(v => v.DraftId == document.Id).OrderBy(v => v.WrittenAt).ThenBy(v => v.Id).ToListAsync());
    }
}
