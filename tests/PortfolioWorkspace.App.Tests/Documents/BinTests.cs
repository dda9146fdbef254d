using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Storage.Cleaning;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Documents;

/// <summary>What is thrown away is out of sight everywhere, can be taken back for ninety days, and is gone after that.</summary>
public sealed class BinTests
{
    [Theory, Databases]
    public async Task What_lies_in_the_bin_is_nowhere_else(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, document, talk) = await WrittenAsync(house);
        await house.Data.VersionAsync(document);
        await using var writer = house.As(cast.Participant);
        Assert.Single((await FactsAsync(writer, cast)).Documents);

        Assert.Null(await writer.Get<DeleteDocument>().RunAsync(document.Id));

        var shelf = (await writer.Get<ListDocuments>().RunAsync()).Value!.All[0];
        Assert.Empty(shelf.Kinds.SelectMany(k => k.Documents));
        Assert.Equal([talk.Id], shelf.Kinds.Single(k => k.Code == TestData.Waarnemingsverslag).FreeConversations.Select(c => c.Id));
        Assert.Equal((document.Id, 90), Assert.Single(shelf.Bin) is var line ? (line.Document.Id, line.DaysLeft) : default);
        Assert.Empty((await FactsAsync(writer, cast)).Documents);
        Assert.Equal("unknown", (await writer.Get<OpenDesk>().RunAsync(document.Id)).Refusal?.Code);
        Assert.Equal("unknown", (await writer.Get<ReadDraft>().RunAsync(document.Id)).Refusal?.Code);
        Assert.Equal("unknown", (await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, "Nog even.", TestData.On(1), "a-1", null))).Refusal?.Code);
        Assert.Equal("unknown", (await writer.Get<KeepAside>().RunAsync(new TextAside(document.Id, "Nog even.", null, DraftVersionReason.SetAside))).Refusal?.Code);
        Assert.Equal("unknown", (await writer.Get<ReadVersions>().RunAsync(document.Id)).Refusal?.Code);
        Assert.Equal("unknown", (await writer.Get<DeleteDocument>().RunAsync(document.Id))?.Code);
        Assert.Equal((0, 0, 0, 0), await house.Data.LookAsAsync(cast.Participant.Id, async db =>
            (await db.Documents.CountAsync(), await db.DocumentConversations.CountAsync(), await db.Drafts.CountAsync(), await db.DraftVersions.CountAsync())));
        Assert.Equal(TestData.SomeText, (await writer.Get<ReadBinned>().RunAsync(document.Id)).Value!.Markdown);
    }

    [Theory, Databases]
    public async Task It_comes_back_whole_and_its_number_was_not_given_away(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, document, _) = await WrittenAsync(house);
        await house.Data.VersionAsync(document, "Eerder.");
        var other = await house.Data.ConversationAsync(cast.Participation, daysAgo: 2);
        await using var writer = house.As(cast.Participant);
        await writer.Get<DeleteDocument>().RunAsync(document.Id);
        var second = (await writer.Get<StartDocument>().RunAsync(new NewDocument(cast.Participation.Id, TestData.Waarnemingsverslag, other.Id))).Value;

        Assert.Null(await writer.Get<RestoreDocument>().RunAsync(document.Id));

        var lines = (await writer.Get<ListDocuments>().RunAsync()).Value!.All[0].Kinds.SelectMany(k => k.Documents).ToList();
        Assert.Equal([(document.Id, 1), (second, 2)], lines.Select(l => (l.Id, l.Number)));
        Assert.Single((await writer.Get<ReadVersions>().RunAsync(document.Id)).Value!.Versions);
        Assert.Null((await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, "Verder.", TestData.On(1), "a-1", null))).Value!.Present);
        Assert.Equal("unknown", (await writer.Get<RestoreDocument>().RunAsync(document.Id))?.Code);
        Assert.Equal(2, await house.Data.LookAsync(db => db.History.CountAsync(h => h.SubjectId == document.Id)));
    }

    [Fact]
    public async Task A_report_does_not_come_back_beside_another_about_the_same_conversation()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, document, talk) = await WrittenAsync(house);
        await using var writer = house.As(cast.Participant);
        await writer.Get<DeleteDocument>().RunAsync(document.Id);
        var second = await writer.Get<StartDocument>().RunAsync(new NewDocument(cast.Participation.Id, TestData.Waarnemingsverslag, talk.Id));
        Assert.Null(second.Refusal);

        Assert.Equal("talk-has-other-report", (await writer.Get<RestoreDocument>().RunAsync(document.Id))?.Code);
        Assert.Equal(TestData.SomeText, (await writer.Get<ReadBinned>().RunAsync(document.Id)).Value!.Markdown);
        await writer.Get<DeleteDocument>().RunAsync(second.Value);
        Assert.Null(await writer.Get<RestoreDocument>().RunAsync(document.Id));
        Assert.Equal("talk-has-other-report", (await writer.Get<RestoreDocument>().RunAsync(second.Value))?.Code);
    }

    [Fact]
    public async Task A_plan_does_not_come_back_beside_a_newer_one()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(TestData.Icc);
        var plan = house.Data.Programme(TestData.Icc).DocumentKinds.First(k => k.Category == DocumentCategory.EndProduct).Code;
        await using var writer = house.As(cast.Participant);
        var first = (await writer.Get<StartDocument>().RunAsync(new NewDocument(cast.Participation.Id, plan))).Value;
        await writer.Get<DeleteDocument>().RunAsync(first);
        Assert.Null((await writer.Get<StartDocument>().RunAsync(new NewDocument(cast.Participation.Id, plan))).Refusal);
        Assert.Equal("place-taken", (await writer.Get<RestoreDocument>().RunAsync(first))?.Code);
    }

    [Fact]
    public async Task Nobody_else_sees_or_empties_somebodys_bin()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.BinnedAsync(cast.Participation);
        foreach (var other in cast.People.Where(x => x.Key != nameof(Cast.Participant)).Select(x => x.Value))
        {
            await using var scope = house.As(other);
            Assert.Equal("unknown", (await scope.Get<RestoreDocument>().RunAsync(document.Id))?.Code);
            Assert.Equal("unknown", (await scope.Get<ReadBinned>().RunAsync(document.Id)).Refusal?.Code);
        }
    }

    [Theory, Databases]
    public async Task After_ninety_days_and_not_a_moment_sooner_it_is_gone_with_all_that_hung_on_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, kept, talk) = await WrittenAsync(house);
        var document = await house.Data.BinnedAsync(cast.Participation, about: talk);
        await house.Data.VersionAsync(document);
        await using var writer = house.As(cast.Participant);
        var bin = house.Services.GetRequiredService<EmptyBin>();

        house.Clock.Advance(Bin.Keeps - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await bin.RunAsync());
        Assert.Equal(1, (await writer.Get<ReadBinned>().RunAsync(document.Id)).Value!.DaysLeft);

        house.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await bin.RunAsync());
        Assert.Equal("unknown", (await writer.Get<ReadBinned>().RunAsync(document.Id)).Refusal?.Code);
        Assert.Equal((1, 1, 1, 0), await house.Data.LookAsync(async db => (
            await db.Documents.IgnoreQueryFilters().CountAsync(d => d.Id == kept.Id || d.Id == document.Id),
            await db.Drafts.IgnoreQueryFilters().CountAsync(d => d.Id == kept.Id || d.Id == document.Id),
            await db.DocumentConversations.IgnoreQueryFilters().CountAsync(d => d.ConversationId == talk.Id),
            await db.DraftVersions.IgnoreQueryFilters().CountAsync(v => v.DraftId == document.Id))));
        Assert.Equal(0, await bin.RunAsync());
    }

    [Theory, Databases]
    public async Task A_photo_that_another_text_shows_outlives_the_report_that_it_was_added_to(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var wrong = await house.Data.DocumentAsync(cast.Participation);
        var (handedIn, written, before, unused) = (await house.Data.PhotoAsync(wrong), await house.Data.PhotoAsync(wrong), await house.Data.PhotoAsync(wrong), await house.Data.PhotoAsync(wrong));
        var right = await house.Data.DocumentAsync(cast.Participation, text: Showing(handedIn));
        var other = await house.Data.DocumentAsync(cast.Participation, text: Showing(written));
        await house.Data.VersionAsync(other, Showing(before));
        await house.Data.NoteAsync(cast.Participation, Showing(unused));
        await using var writer = house.As(cast.Participant);
        Assert.Null((await writer.Get<SubmitDocument>().RunAsync(new HandIn(right.Id, 1, []))).Refusal);
        Assert.Null(await writer.Get<DeleteDocument>().RunAsync(wrong.Id));

        house.Clock.Advance(Bin.Keeps);
        Assert.Equal(1, await house.Services.GetRequiredService<EmptyBin>().RunAsync());

        await using var leercoach = house.As(cast.Leercoach);
        Assert.NotEmpty((await leercoach.Get<SeePhoto>().RunAsync(handedIn.Id)).Value!.Content);
        foreach (var photo in new[] { handedIn, written, before }) Assert.NotEmpty((await writer.Get<SeePhoto>().RunAsync(photo.Id)).Value!.Content);
        Assert.Equal("unknown", (await writer.Get<SeePhoto>().RunAsync(unused.Id)).Refusal?.Code);
        Assert.False(await house.Data.LookAsync(db => db.PhotoContents.IgnoreQueryFilters().AnyAsync(c => c.Id == unused.Id)));
        Assert.False(await house.Data.LookAsync(db => db.Drafts.IgnoreQueryFilters().AnyAsync(d => d.Id == wrong.Id)));
    }

    [Theory, Databases]
    public async Task A_photo_goes_with_the_last_text_that_shows_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var first = await house.Data.BinnedAsync(cast.Participation);
        var photo = await house.Data.PhotoAsync(first);
        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.Data.BinnedAsync(cast.Participation, text: Showing(photo));
        var bin = house.Services.GetRequiredService<EmptyBin>();

        house.Clock.Advance(Bin.Keeps - TimeSpan.FromDays(1));
        Assert.Equal((1, 1), (await bin.RunAsync(), await PhotosAsync()));
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((1, 0), (await bin.RunAsync(), await PhotosAsync()));

        Task<int> PhotosAsync() => house.Data.LookAsync(db => db.PhotoContents.IgnoreQueryFilters().CountAsync(c => c.Id == photo.Id));
    }

    [Theory]
    [InlineData(0, 90)]
    [InlineData(0.5, 90)]
    [InlineData(1, 89)]
    [InlineData(89.1, 1)]
    [InlineData(90, 0)]
    [InlineData(200, 0)]
    public void Days_left_are_counted_whole(double days, int left)
    {
        var thrown = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(left, Bin.DaysLeft(thrown, thrown.AddDays(days)));
    }

    private static string Showing(Photo photo) => $"Kijk: ![De kring]({PhotoAddress.Of(photo.Id)})";

    private static async Task<(Cast Cast, Document Document, Domain.Conversations.Conversation Talk)> WrittenAsync(TestHouse house)
    {
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.ConversationAsync(cast.Participation, leercoach: cast.Leercoach);
        return (cast, await house.Data.DocumentAsync(cast.Participation, about: talk), talk);
    }

    private static async Task<Domain.Certification.DossierFacts> FactsAsync(ActorScope scope, Cast cast) => (await scope.Get<ReadDossier>().RunAsync(cast.Participation.Id)).Value!.Standing.Facts;
}
