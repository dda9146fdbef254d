using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Conversations;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Conversations;

/// <summary>Noting a conversation: what is asked for each kind, and who hears of it.</summary>
public sealed class LogConversationTests
{
    [Theory, Databases]
    public async Task A_driehoekgesprek_is_held_with_the_leercoach_of_now_who_hears_of_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        List<LiveNotice> heard = [];
        using var listening = house.Services.GetRequiredService<LiveNotices>().Listen(cast.Leercoach.Id, n => { heard.Add(n); return Task.CompletedTask; });
        await using var visit = house.As(cast.Participant);

        var answer = await visit.Get<LogConversation>().RunAsync(new NewConversation(cast.Participation.Id, ConversationKinds.Driehoekgesprek, Note(house, session: cast.Cohort.Sessions[0].Id)));

        Assert.Null(answer.Refusal);
        var found = await FindAsync(house, answer.Value);
        Assert.Equal((ConversationStatus.Held, cast.Leercoach.Id, cast.Cohort.Sessions[0].Id, "Robin"), (found.Status, found.LeercoachId!.Value, found.SessionId!.Value, found.PartnerPseudonym));
        Assert.Equal(new LiveNotice(cast.Leercoach.Id, LiveTopic.ConversationLogged, found.Id), Assert.Single(heard));
    }

    [Fact]
    public async Task An_own_coaching_conversation_counts_at_once_and_needs_the_permission_line()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await using var visit = house.As(cast.Participant);

        var without = await visit.Get<LogConversation>().RunAsync(new NewConversation(cast.Participation.Id, ConversationKinds.SelfLed, Note(house) with { PartnerInformedOn = null }));
        var with = await visit.Get<LogConversation>().RunAsync(new NewConversation(cast.Participation.Id, ConversationKinds.SelfLed, Note(house)));

        Assert.Equal("partner-not-informed", without.Refusal!.Code);
        var found = await FindAsync(house, with.Value);
        Assert.Equal((ConversationStatus.Confirmed, (Guid?)cast.Participant.Id, (Guid?)null), (found.Status, found.ConfirmedById, found.LeercoachId));
        Assert.Equal(1, await house.Data.LookAsync(db => db.Conversations.IgnoreQueryFilters().CountAsync()));
    }

    [Fact]
    public async Task A_day_to_come_makes_an_appointment_that_asks_for_nothing_yet()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await using var visit = house.As(cast.Participant);

        var answer = await visit.Get<LogConversation>().RunAsync(new NewConversation(
            cast.Participation.Id, ConversationKinds.SelfLed, Note(house, daysAgo: -5) with { DurationMinutes = 0, PartnerInformedOn = null }));

        Assert.Equal(ConversationStatus.Planned, (await FindAsync(house, answer.Value)).Status);
    }

    [Theory]
    [InlineData("peer_practice", 0, "conversation-duration-missing")]
    [InlineData("peer_practice", 481, "conversation-duration")]
    [InlineData("driehoekgesprek", 30, "choose-session")]
    [InlineData("tea", 30, "choose-conversation-kind")]
    public async Task What_is_missing_is_said_by_name(string kind, int minutes, string code)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await using var visit = house.As(cast.Participant);

        var answer = await visit.Get<LogConversation>().RunAsync(new NewConversation(cast.Participation.Id, kind, Note(house) with { DurationMinutes = minutes }));

        Assert.Equal(code, answer.Refusal!.Code);
        Assert.Equal(0, await house.Data.LookAsync(db => db.Conversations.IgnoreQueryFilters().CountAsync()));
    }

    [Fact]
    public async Task A_meeting_of_another_group_is_unknown_and_without_a_leercoach_there_is_no_driehoekgesprek()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var elsewhere = await house.Data.CohortAsync();
        var alone = await house.Data.PersonAsync();
        var participation = await house.Data.ParticipationAsync(cast.Cohort, alone);
        await using var visit = house.As(cast.Participant);
        await using var lonely = house.As(alone);

        var foreign = await visit.Get<LogConversation>().RunAsync(new NewConversation(cast.Participation.Id, ConversationKinds.Driehoekgesprek, Note(house, session: elsewhere.Sessions[0].Id)));
        var uncoached = await lonely.Get<LogConversation>().RunAsync(new NewConversation(participation.Id, ConversationKinds.Driehoekgesprek, Note(house, session: cast.Cohort.Sessions[0].Id)));

        Assert.Equal(Refusal.Unknown, foreign.Refusal);
        Assert.Equal("no-leercoach", uncoached.Refusal!.Code);
    }

    [Fact]
    public async Task Only_the_participant_notes_and_nobody_does_in_a_training_without_certificate()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var listener = await house.Data.PersonAsync();
        var only = await house.Data.ParticipationAsync(cast.Cohort, listener, track: Track.TrainingOnly);
        foreach (var person in new[] { cast.Leercoach, cast.Trainer, cast.Organiser, cast.Stranger })
        {
            await using var visit = house.As(person);
            Assert.Equal(Refusal.Unknown, (await visit.Get<LogConversation>().RunAsync(new NewConversation(cast.Participation.Id, ConversationKinds.SelfLed, Note(house)))).Refusal);
        }

        await using var own = house.As(listener);
        Assert.Equal("training-only", (await own.Get<LogConversation>().RunAsync(new NewConversation(only.Id, ConversationKinds.SelfLed, Note(house)))).Refusal!.Code);
        Assert.Equal(Refusal.Unknown, (await own.Get<ReadConversationForm>().RunAsync()).Refusal);
    }

    internal static ConversationNote Note(TestHouse house, int daysAgo = 3, Guid? session = null) =>
        new(house.Data.Today.AddDays(-daysAgo), 40, ConversationSetting.School, " Robin ", "leraar bovenbouw", daysAgo < 0 ? null : house.Data.Today.AddDays(-daysAgo), session);

    internal static Task<Conversation> FindAsync(TestHouse house, Guid id) => house.Data.LookAsync(db => db.Conversations.IgnoreQueryFilters().SingleAsync(c => c.Id == id));
}
