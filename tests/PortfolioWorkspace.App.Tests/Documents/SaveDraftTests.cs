using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Documents;

/// <summary>Saving a text: what was acknowledged is there, what was based on something older changes nothing.</summary>
public sealed class SaveDraftTests
{
    [Theory, Databases]
    public async Task A_save_is_there_for_the_next_device(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: "Eerst.");

        await using var writer = house.As(cast.Participant);
        var saved = await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, "Daarna.", TestData.On(1, "Eerst."), "a-1", "tablet"));

        Assert.Null(saved.Refusal);
        Assert.Equal((2, TextHash.Of("Daarna.")), (saved.Value!.Revision, saved.Value.Hash));
        var read = (await writer.Get<ReadDraft>().RunAsync(document.Id)).Value!;
        Assert.Equal(("Daarna.", 2, "tablet", house.Clock.GetUtcNow(), false), (read.Markdown, read.Revision, read.Device, read.SavedAt!.Value, read.ReadOnly));
    }

    [Fact]
    public async Task The_same_save_sent_twice_counts_once()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        await using var writer = house.As(cast.Participant);

        var first = await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, "Een.", TestData.On(1), "a-1", null));
        var again = await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, "Een.", TestData.On(1), "a-1", null));

        Assert.Equal(first.Value!.Revision, again.Value!.Revision);
        Assert.Null(again.Value.Present);
        Assert.Equal(2, (await writer.Get<ReadDraft>().RunAsync(document.Id)).Value!.Revision);
    }

    [Fact]
    public async Task A_save_on_an_older_revision_changes_nothing_and_gives_the_present_text()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        await using var writer = house.As(cast.Participant);
        await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, "Van de telefoon.", TestData.On(1), "phone-1", "telefoon"));

        var late = await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, "Van de laptop.", TestData.On(1), "laptop-1", "laptop"));

        Assert.Equal(("Van de telefoon.", 2, "telefoon"), (late.Value!.Present!.Markdown, late.Value.Present.Revision, late.Value.Present.Device));
        Assert.Equal("Van de telefoon.", await TextAsync(house, document));
    }

    [Fact]
    public async Task The_same_revision_over_another_text_is_another_text()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: "Uit de kopie.");
        await using var writer = house.As(cast.Participant);

        var late = await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, "Verder.", TestData.On(1, "Van na de kopie."), "a-1", null));

        Assert.Equal(("Uit de kopie.", 1), (late.Value!.Present!.Markdown, late.Value.Present.Revision));
        Assert.Equal("Uit de kopie.", await TextAsync(house, document));
    }

    [Theory, Databases]
    public async Task Of_two_saves_at_once_one_is_taken_and_the_other_gets_its_text(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async device =>
        {
            await using var writer = house.As(cast.Participant);
            return await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, $"Apparaat {device}.", TestData.On(1), $"{device}-1", null));
        }));

        var present = await TextAsync(house, document);
        Assert.All(answers, a => Assert.Null(a.Refusal));
        Assert.Single(answers, a => a.Value!.Present is null);
        Assert.All(answers.Where(a => a.Value!.Present is not null), a => Assert.Equal(present, a.Value!.Present!.Markdown));
    }

    [Fact]
    public async Task A_handed_in_text_is_closed_and_opens_when_more_is_asked()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: "Ingeleverd.");
        var submission = await house.Data.SubmittedAsync(document);
        await using var writer = house.As(cast.Participant);

        var closed = await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, "Stiekem.", TestData.On(1, "Ingeleverd."), "a-1", null));
        Assert.Equal(new Refusal("draft-locked", submission.SubmittedAt).Values, closed.Refusal!.Values);
        Assert.Equal("draft-locked", closed.Refusal.Code);
        Assert.True((await writer.Get<ReadDraft>().RunAsync(document.Id)).Value!.ReadOnly);
        Assert.Equal("Ingeleverd.", await TextAsync(house, document));

        await house.Data.ReviewedAsync(submission, cast.Leercoach, Verdict.RevisionRequested);
        // A reader cannot open the writer's draft; that the document is open again is enough.
        await house.Data.ChangeAsync(async db => (await db.Drafts.IgnoreQueryFilters().SingleAsync(d => d.Id == document.Id)).Locked = true);
        var open = await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, "Versie twee.", TestData.On(1, "Ingeleverd."), "a-2", null));
        Assert.Null(open.Refusal);
        Assert.Equal("Versie twee.", await TextAsync(house, document));
    }

    [Fact]
    public async Task Nobody_but_the_writer_reads_or_saves_a_draft()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: "Van mij.");

        foreach (var other in cast.People.Where(x => x.Key != nameof(Cast.Participant)).Select(x => x.Value))
        {
            await using var scope = house.As(other);
            Assert.Equal("unknown", (await scope.Get<ReadDraft>().RunAsync(document.Id)).Refusal?.Code);
            Assert.Equal("unknown", (await scope.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, "Weg.", TestData.On(1, "Van mij."), "x-1", null))).Refusal?.Code);
        }

        Assert.Equal("Van mij.", await TextAsync(house, document));
    }

    [Fact]
    public async Task A_save_leaves_no_line_in_the_history()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        await using var writer = house.As(cast.Participant);
        await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, "Nog een zin.", TestData.On(1), "a-1", null));
        Assert.Equal(0, await house.Data.LookAsync(db => db.History.CountAsync(h => h.SubjectId == document.Id)));
    }

    [Theory]
    [InlineData("text-too-long", Draft.MaxLength + 1, 'a')]
    [InlineData("text-unreadable", 1, '\0')]
    public async Task What_cannot_be_kept_is_refused_by_name(string code, int length, char letter)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: "Blijft.");
        await using var writer = house.As(cast.Participant);
        Assert.Equal(code, (await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, new string(letter, length), TestData.On(1, "Blijft."), "a-1", null))).Refusal?.Code);
        Assert.Equal("Blijft.", await TextAsync(house, document));
    }

    private static Task<string> TextAsync(TestHouse house, Document document) =>
        house.Data.LookAsync(db => db.Drafts.IgnoreQueryFilters().Where(d => d.Id == document.Id).Select(d => d.Markdown).SingleAsync());
}
