using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Conversations;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;
using static PortfolioWorkspace.App.Tests.Conversations.LogConversationTests;

namespace PortfolioWorkspace.App.Tests.Conversations;

/// <summary>Nothing vanishes when a conversation is planned anew: what it was stays for whoever reads the conversation.</summary>
public sealed class ConversationMoveTests
{
    [Theory, Databases]
    public async Task A_conversation_that_moves_says_what_it_was_to_whoever_reads_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var id = await PlanAsync(house, cast, Note(house, daysAgo: -5));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await ChangeAsync(house, cast, id, Note(house, daysAgo: -9) with { Setting = ConversationSetting.Online }));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await ChangeAsync(house, cast, id, Note(house, daysAgo: -12) with { Setting = ConversationSetting.Online }));

        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Trainer })
        {
            var moves = (await house.SeeAsync(person, (ReadConversation u) => u.RunAsync(id))).Line.Moves;
            Assert.Equal([(Day(9), Day(12)), (Day(5), Day(9))], moves.Select(m => (m.Was.HeldOn, m.Became.HeldOn)));
            Assert.Equal((ConversationSetting.School, ConversationSetting.Online, cast.Participant.Name, house.Data.Now.AddMinutes(-1)), (moves[1].Was.Setting, moves[1].Became.Setting, moves[1].By, moves[1].At));
        }

        Assert.Equal(2, (await house.SeeAsync(cast.Leercoach, (ReadConversations u) => u.RunAsync())).Coached.SelectMany(c => c.Lines).Single(l => l.Id == id).Moves.Count);
        foreach (var person in new[] { cast.Organiser, cast.Stranger }) Assert.Same(Refusal.Unknown, (await house.DoAsync(person, (ReadConversation u) => u.RunAsync(id))).Refusal);

        DateOnly Day(int ahead) => house.Data.Today.AddDays(ahead);
    }

    [Fact]
    public async Task What_took_place_as_planned_was_not_moved_and_the_partner_leaves_no_trace()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var id = await PlanAsync(house, cast, Note(house, daysAgo: -2));
        Assert.Null(await ChangeAsync(house, cast, id, Note(house, daysAgo: -2) with { PartnerPseudonym = "Kim", PartnerRole = "directeur" }));
        house.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await ChangeAsync(house, cast, id, Note(house, daysAgo: 0)));
        Assert.Empty((await house.SeeAsync(cast.Participant, (ReadConversation u) => u.RunAsync(id))).Line.Moves);

        // It did not take place after all: that it was noted as held stays too.
        Assert.Null(await ChangeAsync(house, cast, id, Note(house, daysAgo: -3)));
        var move = Assert.Single((await house.SeeAsync(cast.Participant, (ReadConversation u) => u.RunAsync(id))).Line.Moves);
        Assert.Equal((ConversationStatus.Held, ConversationStatus.Planned, house.Data.Today), (move.Was.Status, move.Became.Status, move.Was.HeldOn));
        Assert.NotNull(await ChangeAsync(house, cast, id, Note(house, daysAgo: -4000)));
        Assert.Equal(1, await house.Data.LookAsync(db => db.ConversationMoves.IgnoreQueryFilters().CountAsync()));
    }

    [Theory, Databases]
    public async Task After_another_meeting_and_with_another_leercoach_it_still_names_the_first(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var guide = await house.Data.LeercoachAsync();
        await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync(), guide);
        var (second, third) = (cast.Cohort.Sessions.Single(s => s.Number == 2), cast.Cohort.Sessions.Single(s => s.Number == 3));
        var id = await PlanAsync(house, cast, Note(house, daysAgo: -4, session: second.Id), ConversationKinds.Driehoekgesprek);

        Assert.Null(await ChangeAsync(house, cast, id, Note(house, daysAgo: -4, session: third.Id) with { GuideId = guide.Id }));

        foreach (var person in new[] { cast.Participant, guide })
        {
            var line = (await house.SeeAsync(person, (ReadConversation u) => u.RunAsync(id))).Line;
            var move = Assert.Single(line.Moves);
            Assert.Equal((2, cast.Leercoach.Name, 3, guide.Name, false), (move.Session, move.Leercoach, line.SessionNumber, line.Leercoach, line.SessionCancelled));
        }

        // The meeting goes elsewhere: whoever reads the appointment is told, until the appointment is planned anew too.
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var elsewhere = new SessionNote(third.Kind, third.Mode, third.Title, third.Start, third.End, third.BreakMinutes, third.CreditedHours, "De Loods");
        Assert.Null(await house.DoAsync(cast.Trainer, (ChangeSession u) => u.RunAsync(third.Id, elsewhere, 0, [])));
        // A link beside it, or another break, moves nobody and hides no move.
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await house.DoAsync(cast.Trainer, (ChangeSession u) => u.RunAsync(third.Id, elsewhere with { Link = "https://overleg.example/zaal" }, 1, [])));
        foreach (var person in new[] { cast.Participant, guide }) Assert.Equal("De Loods", (await house.SeeAsync(person, (ReadConversation u) => u.RunAsync(id))).SessionMoved?.Became.Place);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await ChangeAsync(house, cast, id, Note(house, daysAgo: -5, session: third.Id) with { GuideId = guide.Id }));
        Assert.Null((await house.SeeAsync(cast.Participant, (ReadConversation u) => u.RunAsync(id))).SessionMoved);

        // The meeting is called off; the conversation stays, and says so.
        Assert.Null(await house.DoAsync(cast.Trainer, (CancelSession u) => u.RunAsync(third.Id, true)));
        var after = (await house.SeeAsync(cast.Participant, (ReadConversation u) => u.RunAsync(id))).Line;
        Assert.Equal((3, true, ConversationStatus.Planned), (after.SessionNumber, after.SessionCancelled, after.Status));
    }

    private static async Task<Guid> PlanAsync(TestHouse house, Cast cast, ConversationNote note, string kind = ConversationKinds.LeercoachSession) =>
        (await house.DoAsync(cast.Participant, (LogConversation u) => u.RunAsync(new NewConversation(cast.Participation.Id, kind, note)))).Value;

    private static Task<Refusal?> ChangeAsync(TestHouse house, Cast cast, Guid id, ConversationNote note) => house.DoAsync(cast.Participant, (ChangeConversation u) => u.RunAsync(id, note));
}
