using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Conversations;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;
using static PortfolioWorkspace.App.Tests.Conversations.LogConversationTests;

namespace PortfolioWorkspace.App.Tests.Conversations;

/// <summary>What happens to a conversation after it was noted: changed, confirmed, cancelled, read.</summary>
public sealed class ChangeConversationTests
{
    [Fact]
    public async Task An_appointment_becomes_a_conversation_when_its_day_has_come()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await using var visit = house.As(cast.Participant);
        var id = (await visit.Get<LogConversation>().RunAsync(new NewConversation(cast.Participation.Id, ConversationKinds.LeercoachSession, Note(house, daysAgo: -2)))).Value;
        house.Clock.Advance(TimeSpan.FromDays(3));

        var refusal = await visit.Get<ChangeConversation>().RunAsync(id, Note(house, daysAgo: 1));

        Assert.Null(refusal);
        Assert.Equal((ConversationStatus.Held, house.Data.Today.AddDays(-1)), ((await FindAsync(house, id)).Status, (await FindAsync(house, id)).HeldOn));
    }

    [Fact]
    public async Task What_the_leercoach_confirmed_does_not_change_but_what_counted_by_itself_does()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var theirs = await house.Data.ConversationAsync(cast.Participation, leercoach: cast.Leercoach, confirmedBy: cast.Leercoach);
        var own = await house.Data.ConversationAsync(cast.Participation, ConversationKinds.SelfLed, confirmedBy: cast.Participant);
        await using var visit = house.As(cast.Participant);

        Assert.Equal("conversation-already-confirmed", (await visit.Get<ChangeConversation>().RunAsync(theirs.Id, Note(house, session: cast.Cohort.Sessions[0].Id)))!.Code);
        Assert.Null(await visit.Get<ChangeConversation>().RunAsync(own.Id, Note(house) with { PartnerRole = "directeur" }));

        Assert.Equal("leerkracht groep 6", (await FindAsync(house, theirs.Id)).PartnerRole);
        Assert.Equal(("directeur", ConversationStatus.Confirmed), ((await FindAsync(house, own.Id)).PartnerRole, (await FindAsync(house, own.Id)).Status));
    }

    [Theory, Databases]
    public async Task The_leercoach_of_now_confirms_in_one_tap_and_nobody_else(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.ConversationAsync(cast.Participation, leercoach: cast.Leercoach);
        foreach (var person in new[] { cast.Participant, cast.Organiser, cast.Stranger })
        {
            await using var visit = house.As(person);
            Assert.Equal(Refusal.Unknown, await visit.Get<ConfirmConversation>().RunAsync(talk.Id));
        }

        await using var trainer = house.As(cast.Trainer);
        Assert.Equal("confirm-reason-missing", (await trainer.Get<ConfirmConversation>().RunAsync(talk.Id))!.Code);
        await using var coach = house.As(cast.Leercoach);
        Assert.True((await coach.Get<ReadConversation>().RunAsync(talk.Id)).Value!.CanConfirm);
        Assert.Null(await coach.Get<ConfirmConversation>().RunAsync(talk.Id));
        Assert.Equal("conversation-already-confirmed", (await coach.Get<ConfirmConversation>().RunAsync(talk.Id))!.Code);
        Assert.Equal((ConversationStatus.Confirmed, (Guid?)cast.Leercoach.Id), ((await FindAsync(house, talk.Id)).Status, (await FindAsync(house, talk.Id)).ConfirmedById));
    }

    [Fact]
    public async Task A_leercoach_who_handed_over_neither_sees_nor_confirms()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.ConversationAsync(cast.Participation, leercoach: cast.Leercoach);
        var next = await house.Data.LeercoachAsync();
        await house.Data.ChangeAsync(async db => (await db.Participations.IgnoreQueryFilters().Include(x => x.Assignments).SingleAsync(x => x.Id == cast.Participation.Id)).AssignLeercoach(next.Id, house.Data.NewId(), house.Data.Today));
        await using var former = house.As(cast.Leercoach);
        await using var present = house.As(next);

        Assert.Equal(Refusal.Unknown, await former.Get<ConfirmConversation>().RunAsync(talk.Id));
        Assert.Equal(Refusal.Unknown, (await former.Get<ReadConversation>().RunAsync(talk.Id)).Refusal);
        Assert.Empty((await former.Get<ReadConversations>().RunAsync()).Value!.Coached);
        Assert.Equal(talk.Id, Assert.Single((await present.Get<ReadConversations>().RunAsync()).Value!.ToConfirm).Id);
    }

    [Fact]
    public async Task What_counts_by_itself_is_not_for_a_leercoach_to_confirm()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.ConversationAsync(cast.Participation, ConversationKinds.SelfLed);
        await using var coach = house.As(cast.Leercoach);

        Assert.Equal("conversation-needs-no-confirmation", (await coach.Get<ConfirmConversation>().RunAsync(talk.Id))!.Code);
        Assert.Empty((await coach.Get<ReadConversations>().RunAsync()).Value!.ToConfirm);
    }

    [Fact]
    public async Task A_cancelled_conversation_keeps_its_report_and_says_beforehand_that_it_will_not_count()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.ConversationAsync(cast.Participation, leercoach: cast.Leercoach, confirmedBy: cast.Leercoach);
        var submission = await house.Data.SubmittedAsync(cast.Participation, about: talk);
        await house.Data.ReviewedAsync(submission, cast.Leercoach);
        await using var visit = house.As(cast.Participant);

        var before = (await visit.Get<ReadConversation>().RunAsync(talk.Id)).Value!;
        Assert.Equal((submission.DocumentId, DocumentStatus.Approved), (before.FallsBack!.Document, before.FallsBack.Status));
        Assert.Equal((1m, 1m), (await CountedAsync("cco.2a"), await CountedAsync("cco.2b")));
        Assert.Null(await visit.Get<CancelConversation>().RunAsync(talk.Id));

        Assert.Equal((0m, 0m), (await CountedAsync("cco.2a"), await CountedAsync("cco.2b")));
        Assert.Equal(ConversationStatus.Cancelled, (await FindAsync(house, talk.Id)).Status);
        Assert.Equal(DocumentStatus.Approved, (await house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().SingleAsync(d => d.Id == submission.DocumentId))).Status);
        Assert.Equal("conversation-cancelled", (await visit.Get<CancelConversation>().RunAsync(talk.Id))!.Code);

        async Task<decimal> CountedAsync(string criterion) =>
            (await visit.Get<ReadDossier>().RunAsync(cast.Participation.Id)).Value!.Standing.Evaluation.Results.Single(r => r.CriterionId == criterion).Counted;
    }

    [Fact]
    public async Task The_book_of_a_participant_says_which_conversation_still_needs_its_report()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var written = await house.Data.ConversationAsync(cast.Participation, leercoach: cast.Leercoach, daysAgo: 9);
        var bare = await house.Data.ConversationAsync(cast.Participation, leercoach: cast.Leercoach, daysAgo: 2);
        await house.Data.DocumentAsync(cast.Participation, about: written);
        await using var visit = house.As(cast.Participant);
        await using var organiser = house.As(cast.Organiser);

        var book = (await visit.Get<ReadConversations>().RunAsync()).Value!;

        var shelf = Assert.Single(book.Own).Kinds.Single(k => k.Kind == ConversationKinds.Driehoekgesprek);
        Assert.Equal([bare.Id, written.Id], shelf.Lines.Select(l => l.Id));
        Assert.Equal([true, false], shelf.Lines.Select(l => l.NeedsReport));
        Assert.Equal(2, shelf.Asked);
        Assert.Empty((await organiser.Get<ReadConversations>().RunAsync()).Value!.Coached);
        Assert.Equal(Refusal.Unknown, (await organiser.Get<ReadConversation>().RunAsync(bare.Id)).Refusal);
    }
}
