using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Documents.Notes;
using PortfolioWorkspace.App.Storage.Cleaning;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Documents;

/// <summary>Quick notes: begun on a device, seen by their writer, and a report in the end.</summary>
public sealed class NoteTests
{
    [Theory, Databases]
    public async Task A_note_is_made_by_its_first_save_and_seen_by_its_writer_alone(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var id = Guid.NewGuid();

        Assert.Null((await house.DoAsync(cast.Participant, (SaveNote u) => u.RunAsync(new DraftChange(id, "Eén zin.\nNog een.", DraftStamp.Blank, "a-1", "telefoon")))).Refusal);

        Assert.Equal("Eén zin.\nNog een.", (await house.SeeAsync(cast.Participant, (ReadNote u) => u.RunAsync(id))).Markdown);
        Assert.Equal("Eén zin.", Assert.Single((await house.SeeAsync(cast.Participant, (ListNotes u) => u.RunAsync())).All).Start);
        Assert.Empty((await house.SeeAsync(cast.Leercoach, (ListNotes u) => u.RunAsync())).All);
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Leercoach, (ReadNote u) => u.RunAsync(id))).Refusal);
        Assert.Equal("", (await house.SeeAsync(cast.Stranger, (ReadNote u) => u.RunAsync(id))).Markdown);
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Stranger, (SaveNote u) => u.RunAsync(new DraftChange(id, "Van mij.", DraftStamp.Blank, "x-1", null)))).Refusal);
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Stranger, (DeleteNote u) => u.RunAsync(id)));
        Assert.Equal("Eén zin.\nNog een.", (await house.SeeAsync(cast.Participant, (ReadNote u) => u.RunAsync(id))).Markdown);
    }

    [Theory, Databases]
    public async Task A_note_becomes_the_start_of_a_report_and_is_gone_only_then(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.ConversationAsync(cast.Participation, ConversationKinds.Driehoekgesprek, cast.Leercoach);
        var note = await house.Data.NoteAsync(cast.Participation, "# geen kop\n- een\n- twee");

        var refused = await house.DoAsync(cast.Participant, (StartDocument u) => u.RunAsync(new NewDocument(cast.Participation.Id, TestData.Waarnemingsverslag, Note: note.Id)));
        Assert.Equal("choose-conversation", refused.Refusal?.Code);
        Assert.Single((await house.SeeAsync(cast.Participant, (ListNotes u) => u.RunAsync())).All);

        var document = await house.SeeAsync(cast.Participant, (StartDocument u) => u.RunAsync(new NewDocument(cast.Participation.Id, TestData.Waarnemingsverslag, talk.Id, Note: note.Id)));

        Assert.StartsWith("\\# geen kop\n\n- een\n- twee\n\n## ", (await house.SeeAsync(cast.Participant, (ReadDraft u) => u.RunAsync(document))).Markdown, StringComparison.Ordinal);
        Assert.Empty((await house.SeeAsync(cast.Participant, (ListNotes u) => u.RunAsync())).All);
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Participant, (SaveNote u) => u.RunAsync(new DraftChange(note.Id, "Nog iets.", TestData.On(1, note.Markdown), "b-1", null)))).Refusal);
    }

    [Theory, Databases]
    public async Task A_note_that_was_thrown_away_can_be_taken_back_for_ninety_days_by_its_writer_alone(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var note = await house.Data.NoteAsync(cast.Participation, "Eén zin.\nNog een.");

        Assert.Null(await house.DoAsync(cast.Participant, (DeleteNote u) => u.RunAsync(note.Id)));

        var list = await house.SeeAsync(cast.Participant, (ListNotes u) => u.RunAsync());
        Assert.Empty(list.All);
        Assert.Equal(new BinnedNote(note.Id, "Eén zin.", 90), Assert.Single(list.Bin));
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Participant, (SaveNote u) => u.RunAsync(new DraftChange(note.Id, "Nog iets.", TestData.On(1, note.Markdown), "b-1", null)))).Refusal);
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Participant, (SaveNote u) => u.RunAsync(new DraftChange(note.Id, "Opnieuw.", DraftStamp.Blank, "b-2", null)))).Refusal);
        foreach (var other in cast.People.Where(x => x.Key != nameof(Cast.Participant)).Select(x => x.Value))
        {
            Assert.Equal(Refusal.Unknown, await house.DoAsync(other, (RestoreNote u) => u.RunAsync(note.Id)));
            Assert.Empty((await house.SeeAsync(other, (ListNotes u) => u.RunAsync())).Bin);
        }

        Assert.Null(await house.DoAsync(cast.Participant, (RestoreNote u) => u.RunAsync(note.Id)));
        Assert.Equal("Eén zin.\nNog een.", (await house.SeeAsync(cast.Participant, (ReadNote u) => u.RunAsync(note.Id))).Markdown);
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Participant, (RestoreNote u) => u.RunAsync(note.Id)));

        await house.DoAsync(cast.Participant, (DeleteNote u) => u.RunAsync(note.Id));
        house.Clock.Advance(Bin.Keeps - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await house.Services.GetRequiredService<EmptyBin>().RunAsync());
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await house.Services.GetRequiredService<EmptyBin>().RunAsync());
        Assert.Empty((await house.SeeAsync(cast.Participant, (ListNotes u) => u.RunAsync())).Bin);
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Participant, (RestoreNote u) => u.RunAsync(note.Id)));
    }

    [Fact]
    public async Task Nobody_begins_a_report_with_a_note_of_somebody_else()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var theirs = await house.Data.LookAsync(db => db.Participations.IgnoreQueryFilters().SingleAsync(p => p.PersonId == cast.Stranger.Id));
        var note = await house.Data.NoteAsync(theirs);
        var talk = await house.Data.ConversationAsync(cast.Participation, ConversationKinds.Driehoekgesprek, cast.Leercoach);

        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Participant, (StartDocument u) => u.RunAsync(new NewDocument(cast.Participation.Id, TestData.Waarnemingsverslag, talk.Id, Note: note.Id)))).Refusal);
        Assert.Equal(1, await house.Data.LookAsync(db => db.Drafts.IgnoreQueryFilters().CountAsync(d => d.Purpose == DraftPurpose.Note)));
    }

    [Theory]
    [InlineData("een\ntwee", "een\\\ntwee\n")]
    [InlineData("2026. Een mooi jaar", "2026\\. Een mooi jaar\n")]
    [InlineData("a * b _c_ <12 & [x]", "a \\* b \\_c\\_ \\<12 \\& \\[x\\]\n")]
    [InlineData("alinea\n\nalinea", "alinea\n\nalinea\n")]
    public void What_was_typed_is_what_is_read(string typed, string markdown) => Assert.Equal(markdown, NoteText.AsMarkdown(typed));
}
