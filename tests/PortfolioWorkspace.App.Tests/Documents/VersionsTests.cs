using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Documents.Comparing;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Documents;

/// <summary>Looking at what a text was, naming it, going back to it and comparing, on both databases.</summary>
public sealed class VersionsTests
{
    private const string Old = "## Visie\n\nEen zin.\n", Present = "## Visie\n\nEen zin.\n\nEn nog een.\n";

    [Theory, Databases]
    public async Task The_list_is_newest_first_with_words_and_their_difference(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, document) = await WritingAsync(house);
        await house.Data.VersionAsync(document, "Een.", writtenAt: house.Data.Now.AddHours(-3));
        await house.Data.VersionAsync(document, Old, DraftVersionReason.SetAside, house.Data.Now.AddHours(-1));
        await using var writer = house.As(cast.Participant);

        var view = (await writer.Get<ReadVersions>().RunAsync(document.Id)).Value!;

        Assert.Equal((6, 3), (view.Words, view.More));
        Assert.Equal([(3, (int?)2, DraftVersionReason.SetAside), (1, null, DraftVersionReason.Pause)], view.Versions.Select(v => (v.Words, v.More, v.Mark.Reason)));
        Assert.Equal(Old, (await writer.Get<ReadVersion>().RunAsync(document.Id, view.Versions[0].Mark.Id)).Value!.Markdown);
    }

    [Fact]
    public async Task A_long_history_comes_in_parts_and_loses_none()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, document) = await WritingAsync(house);
        for (var i = 0; i < 2 * ReadVersions.PerPage; i++) await house.Data.VersionAsync(document, $"Versie {i}.", DraftVersionReason.Asked, house.Data.Now.AddMinutes(-i));
        await using var writer = house.As(cast.Participant);

        var parts = new List<VersionsView>();
        for (var part = 1; part <= 2; part++) parts.Add((await writer.Get<ReadVersions>().RunAsync(document.Id, part)).Value!);

        Assert.All(parts, p => Assert.Equal((2, ReadVersions.PerPage), (p.Pages, p.Versions.Count)));
        Assert.Equal(2 * ReadVersions.PerPage, parts.SelectMany(p => p.Versions).DistinctBy(v => v.Mark.Id).Count());
        Assert.NotNull(parts[0].Versions[^1].More);
        Assert.Equal(2, (await writer.Get<ReadVersions>().RunAsync(document.Id, 99)).Value!.Page);
    }

    [Theory, Databases]
    public async Task A_version_gets_a_name_and_keeps_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, document) = await WritingAsync(house);
        await using var writer = house.As(cast.Participant);
        var (keep, read) = (writer.Get<KeepVersion>(), writer.Get<ReadVersions>());

        Assert.Equal("choose-name", (await keep.RunAsync(document.Id, "  "))?.Code);
        Assert.Equal("too-long", (await keep.RunAsync(document.Id, new string('n', DraftVersion.NameMaxLength + 1)))?.Code);
        Assert.Null(await keep.RunAsync(document.Id, " Voor het gesprek "));
        var kept = Assert.Single((await read.RunAsync(document.Id)).Value!.Versions);
        Assert.Equal(("Voor het gesprek", DraftVersionReason.Asked, true), (kept.Mark.Name, kept.Mark.Reason, kept.IsPresent));

        Assert.Null(await writer.Get<NameVersion>().RunAsync(document.Id, kept.Mark.Id, ""));
        Assert.Null(await keep.RunAsync(document.Id, "Toch een naam"));
        Assert.Equal("Toch een naam", Assert.Single((await read.RunAsync(document.Id)).Value!.Versions).Mark.Name);
        Assert.Equal("unknown", (await writer.Get<NameVersion>().RunAsync(document.Id, Guid.CreateVersion7(), "Niets"))?.Code);
    }

    [Theory, Databases]
    public async Task Going_back_is_a_new_revision_and_can_be_taken_back(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, document) = await WritingAsync(house);
        var old = await house.Data.VersionAsync(document, Old, writtenAt: house.Data.Now.AddHours(-1));
        await using var writer = house.As(cast.Participant);

        Assert.Null(await writer.Get<RestoreVersion>().RunAsync(document.Id, old.Id));

        var draft = (await writer.Get<ReadDraft>().RunAsync(document.Id)).Value!;
        Assert.Equal((Old, old.Hash, 2), (draft.Markdown, draft.Hash, draft.Revision));
        var before = (await writer.Get<ReadVersions>().RunAsync(document.Id)).Value!.Versions.Single(v => v.Mark.Reason == DraftVersionReason.BeforeRestore);
        Assert.Equal(Present, (await writer.Get<ReadVersion>().RunAsync(document.Id, before.Mark.Id)).Value!.Markdown);
        // A desk that was open meets it as another text.
        Assert.Equal(Old, (await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, Present + "Verder.", TestData.On(1, Present), "a-1", null))).Value!.Present!.Markdown);

        Assert.Null(await writer.Get<RestoreVersion>().RunAsync(document.Id, before.Mark.Id));
        Assert.Equal(Present, (await writer.Get<ReadDraft>().RunAsync(document.Id)).Value!.Markdown);
    }

    [Theory, Databases]
    public async Task A_text_beside_the_draft_is_kept_once_and_for_good_when_it_lost_a_choice(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, document) = await WritingAsync(house);
        await using var writer = house.As(cast.Participant);

        var merged = await KeptAsync(DraftVersionReason.Merged);
        Assert.Equal(merged, await KeptAsync(DraftVersionReason.Merged));
        var lost = await KeptAsync(DraftVersionReason.SetAside);
        Assert.Equal(lost, await KeptAsync(DraftVersionReason.SetAside));

        var kept = (await writer.Get<ReadVersions>().RunAsync(document.Id)).Value!.Versions.ToDictionary(v => v.Mark.Id, v => v.Mark.Reason);
        Assert.Equal((2, DraftVersionReason.Merged, DraftVersionReason.SetAside), (kept.Count, kept[merged], kept[lost]));

        async Task<Guid> KeptAsync(DraftVersionReason reason) => (await writer.Get<KeepAside>().RunAsync(new TextAside(document.Id, Old, "tablet", reason))).Value;
    }

    [Fact]
    public async Task What_is_handed_in_is_not_put_back()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, document) = await WritingAsync(house);
        var old = await house.Data.VersionAsync(document, Old);
        var submission = await house.Data.SubmittedAsync(document);
        await using var writer = house.As(cast.Participant);

        Assert.Equal("restore-locked", (await writer.Get<RestoreVersion>().RunAsync(document.Id, old.Id))?.Code);
        Assert.Null(await writer.Get<NameVersion>().RunAsync(document.Id, old.Id, "Wel een naam"));
        await house.Data.ReviewedAsync(submission, cast.Leercoach, Verdict.RevisionRequested);
        Assert.Null(await writer.Get<RestoreVersion>().RunAsync(document.Id, old.Id));
    }

    [Fact]
    public async Task Versions_and_drafts_are_their_writers_alone_and_a_reader_compares_what_was_handed_in()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, document) = await WritingAsync(house);
        var old = await house.Data.VersionAsync(document, Old);
        await house.Data.ReviewedAsync(await house.Data.SubmittedAsync(document), cast.Leercoach, Verdict.RevisionRequested);

        foreach (var (role, person) in cast.People.Where(x => x.Key != nameof(Cast.Participant)))
        {
            await using var scope = house.As(person);
            Assert.Equal("unknown", (await scope.Get<ReadVersions>().RunAsync(document.Id)).Refusal?.Code);
            Assert.Equal("unknown", (await scope.Get<ReadVersion>().RunAsync(document.Id, old.Id)).Refusal?.Code);
            Assert.Equal("unknown", (await scope.Get<ReadVersion>().RunAsync(document.Id, null)).Refusal?.Code);
            Assert.Equal("unknown", (await scope.Get<KeepVersion>().RunAsync(document.Id, "Van mij"))?.Code);
            Assert.Equal("unknown", (await scope.Get<NameVersion>().RunAsync(document.Id, old.Id, "Van mij"))?.Code);
            Assert.Equal("unknown", (await scope.Get<RestoreVersion>().RunAsync(document.Id, old.Id))?.Code);
            foreach (var key in new[] { "concept", old.Id.ToString(), "inlevering-2", "zomaar" })
                Assert.Equal("unknown", (await scope.Get<CompareTexts>().RunAsync(document.Id, key, "inlevering-1")).Refusal?.Code);

            var compared = await scope.Get<CompareTexts>().RunAsync(document.Id, null, null);
            if (role is nameof(Cast.Leercoach) or nameof(Cast.Trainer)) Assert.Equal(["inlevering-1"], compared.Value!.Choices.Select(c => c.Key));
            else Assert.Equal("unknown", compared.Refusal?.Code);
        }
    }

    [Theory, Databases]
    public async Task The_writer_compares_any_two(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, document) = await WritingAsync(house);
        var old = await house.Data.VersionAsync(document, Old, writtenAt: house.Data.Now.AddHours(-1));
        await house.Data.SubmittedAsync(document);
        await using var writer = house.As(cast.Participant);

        var view = (await writer.Get<CompareTexts>().RunAsync(document.Id, old.Id.ToString(), "inlevering-1")).Value!;

        Assert.Equal(["concept", "inlevering-1", old.Id.ToString()], view.Choices.Select(c => c.Key));
        Assert.Equal([new SectionChange("Visie", BlockChange.Added, 1)], view.Result!.Sections);
        Assert.True((await writer.Get<CompareTexts>().RunAsync(document.Id, "concept", "inlevering-1")).Value!.Result!.IsSame);
    }

    private static async Task<(Cast Cast, Document Document)> WritingAsync(TestHouse house)
    {
        var cast = await house.Data.CastAsync();
        return (cast, await house.Data.DocumentAsync(cast.Participation, text: Present));
    }
}
