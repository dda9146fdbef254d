using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests.Documents;

/// <summary>Beginning a document: template, number, conversation or phase, and who will read it.</summary>
public sealed class StartDocumentTests
{
    [Fact]
    public async Task A_report_begins_with_the_headings_of_its_template_on_its_conversation()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.ConversationAsync(cast.Participation, leercoach: cast.Leercoach);
        await using var writer = house.As(cast.Participant);

        var answer = await writer.Get<StartDocument>().RunAsync(new NewDocument(cast.Participation.Id, TestData.Waarnemingsverslag, talk.Id));

        Assert.Null(answer.Refusal);
        var document = await house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().Include(d => d.Conversations).SingleAsync(d => d.Id == answer.Value));
        Assert.Equal((1, DocumentStatus.Draft, true), (document.Number, document.Status, document.LeercoachReads));
        Assert.Equal(talk.Id, Assert.Single(document.Conversations).ConversationId);
        var draft = (await writer.Get<ReadDraft>().RunAsync(answer.Value)).Value!;
        Assert.Equal(cast.Participant.Id, draft.Owner);
        Assert.Equal(
            house.Data.Programme().Kind(TestData.Waarnemingsverslag).Headings.Select(h => $"## {h.Title}"),
            draft.Markdown.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Numbers_go_on_and_a_conversation_has_one_report()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var (first, second) = (await house.Data.ConversationAsync(cast.Participation), await house.Data.ConversationAsync(cast.Participation, daysAgo: 2));
        await using var writer = house.As(cast.Participant);
        var start = writer.Get<StartDocument>();

        await start.RunAsync(new NewDocument(cast.Participation.Id, TestData.Waarnemingsverslag, first.Id));
        Assert.Equal("conversation-has-report", (await start.RunAsync(new NewDocument(cast.Participation.Id, TestData.Waarnemingsverslag, first.Id))).Refusal?.Code);
        var next = await start.RunAsync(new NewDocument(cast.Participation.Id, TestData.Waarnemingsverslag, second.Id));
        Assert.Equal([1, 2], await NumbersAsync(house, cast));
        Assert.Null(next.Refusal);
    }

    [Fact]
    public async Task Conversations_that_do_not_fit_are_refused_by_name()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var cancelled = await house.Data.ConversationAsync(cast.Participation);
        await house.Data.ChangeAsync(async db => (await db.Conversations.IgnoreQueryFilters().SingleAsync(c => c.Id == cancelled.Id)).Cancel());
        var otherKind = await house.Data.ConversationAsync(cast.Participation, ConversationKinds.SelfLed);
        var stranger = (await house.Data.LookAsync(db => db.Participations.IgnoreQueryFilters().SingleAsync(p => p.PersonId == cast.Stranger.Id)));
        var foreign = await house.Data.ConversationAsync(stranger);
        await using var writer = house.As(cast.Participant);

        async Task<string?> StartAsync(Guid? talk) => (await writer.Get<StartDocument>().RunAsync(new NewDocument(cast.Participation.Id, TestData.Waarnemingsverslag, talk))).Refusal?.Code;

        Assert.Equal("choose-conversation", await StartAsync(null));
        Assert.Equal("conversation-cancelled", await StartAsync(cancelled.Id));
        Assert.Equal("unknown", await StartAsync(otherKind.Id));
        Assert.Equal("unknown", await StartAsync(foreign.Id));
        Assert.Empty(await NumbersAsync(house, cast));
    }

    [Fact]
    public async Task A_document_is_written_as_soon_as_it_differs_from_its_template()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.ConversationAsync(cast.Participation);
        await using var writer = house.As(cast.Participant);
        var id = (await writer.Get<StartDocument>().RunAsync(new NewDocument(cast.Participation.Id, TestData.Waarnemingsverslag, talk.Id))).Value;
        async Task<bool> WrittenAsync() => (await writer.Get<ListDocuments>().RunAsync()).Value!.All[0].Kinds.SelectMany(k => k.Documents).Single().Written;

        Assert.False(await WrittenAsync());
        await writer.Get<SaveDraft>().RunAsync(new DraftChange(id, "## Gegevens\n\nWat ik zag.\n", TestData.On(1, StartingText.Of(house.Data.Programme().Kind(TestData.Waarnemingsverslag))), "a-1", null));
        Assert.True(await WrittenAsync());
    }

    [Fact]
    public async Task Who_only_follows_the_training_begins_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var guest = await house.Data.PersonAsync();
        var participation = await house.Data.ParticipationAsync(cast.Cohort, guest, track: Track.TrainingOnly);
        var talk = await house.Data.ConversationAsync(participation);
        await using var writer = house.As(guest);
        Assert.Equal("training-only", (await writer.Get<StartDocument>().RunAsync(new NewDocument(participation.Id, TestData.Waarnemingsverslag, talk.Id))).Refusal?.Code);
        Assert.Empty((await writer.Get<ListDocuments>().RunAsync()).Value!.All);
    }

    [Fact]
    public async Task An_end_product_begins_once_and_a_trainer_reads_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(TestData.Icc);
        var plan = house.Data.Programme(TestData.Icc).DocumentKinds.First(k => k.Category == DocumentCategory.EndProduct);
        await using var writer = house.As(cast.Participant);
        var started = await writer.Get<StartDocument>().RunAsync(new NewDocument(cast.Participation.Id, plan.Code));
        Assert.Null(started.Refusal);
        Assert.False(await house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().Where(d => d.Id == started.Value).Select(d => d.LeercoachReads).SingleAsync()));
        Assert.Equal("document-already-started", (await writer.Get<StartDocument>().RunAsync(new NewDocument(cast.Participation.Id, plan.Code))).Refusal?.Code);
    }

    [Fact]
    public async Task Nobody_begins_a_document_in_somebody_elses_dossier()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.ConversationAsync(cast.Participation);
        foreach (var other in cast.People.Where(x => x.Key != nameof(Cast.Participant)).Select(x => x.Value))
        {
            await using var scope = house.As(other);
            Assert.Equal("unknown", (await scope.Get<StartDocument>().RunAsync(new NewDocument(cast.Participation.Id, TestData.Waarnemingsverslag, talk.Id))).Refusal?.Code);
        }

        Assert.Empty(await NumbersAsync(house, cast));
    }

    [Fact]
    public async Task Only_what_nobody_else_ever_saw_can_be_thrown_away()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.ConversationAsync(cast.Participation);
        var free = await house.Data.DocumentAsync(cast.Participation, about: talk);
        var submitted = (await house.Data.SubmittedAsync(cast.Participation)).DocumentId;
        await using var writer = house.As(cast.Participant);

        Assert.Equal("was-submitted", (await writer.Get<DeleteDocument>().RunAsync(submitted))?.Code);
        Assert.Null(await writer.Get<DeleteDocument>().RunAsync(free.Id));
        Assert.Equal([submitted], (await writer.Get<ListDocuments>().RunAsync()).Value!.All[0].Kinds.SelectMany(k => k.Documents).Select(d => d.Id));
        Assert.Null((await writer.Get<StartDocument>().RunAsync(new NewDocument(cast.Participation.Id, TestData.Waarnemingsverslag, talk.Id))).Refusal);
    }

    private static Task<List<int>> NumbersAsync(TestHouse house, Cast cast) => house.Data.LookAsync(db =>
        db.Documents.IgnoreQueryFilters().Where(d => d.ParticipationId == cast.Participation.Id).OrderBy(d => d.Number).Select(d => d.Number).ToListAsync());
}
