using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Conversations;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Conversations;

/// <summary>A driehoekgesprek is guided by a leercoach of the day, who confirms that one conversation and reads nothing else; a trainer confirms where no leercoach can.</summary>
public sealed class GuideTests
{
    [Theory, Databases]
    public async Task The_guide_hears_of_it_confirms_it_and_sees_that_line_alone(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, guide) = await CastWithGuideAsync(house);
        var report = await house.Data.SubmittedAsync(cast.Participation);
        var talk = await LogAsync(house, cast, guide.Id);
        await house.Data.ChangeAsync(db => { db.DocumentConversations.Add(new() { DocumentId = report.DocumentId, ConversationId = talk, ParticipationId = cast.Participation.Id }); return Task.FromResult(0); });

        var book = await house.SeeAsync(guide, (ReadConversations u) => u.RunAsync());
        Assert.Equal([talk], book.ToConfirm.Select(c => c.Id));
        Assert.Equal((cast.Participant.Name, (ConversationReport?)null), (book.Guided.Single().Participant, book.Guided[0].Report));
        Assert.Equal([talk], (await house.SeeAsync(guide, (ReadLeercoachAgenda u) => u.RunAsync())).ToConfirm.Select(c => c.Id));
        var desks = (await house.SeeAsync(guide, (ReadShell u) => u.RunAsync())).Desks;
        Assert.Equal(1, (await house.SeeAsync(guide, (ReadShellCounts u) => u.RunAsync(desks))).ToConfirm);
        var news = (await house.SeeAsync(guide, (ListNotices u) => u.RunAsync())).Lines.Single(l => l.Words.Notice.Topic == LiveTopic.ConversationLogged);
        Assert.Equal((cast.Participant.Name, $"/gesprekken/{talk}"), (news.Words.Who, news.Words.Address));
        // The own leercoach sees it, and is not asked.
        var own = await house.SeeAsync(cast.Leercoach, (ReadConversations u) => u.RunAsync());
        Assert.Empty(own.ToConfirm);
        Assert.Equal([talk], own.Coached.Single().Lines.Select(l => l.Id));
        Assert.Equal(("conversation-guided-by-other", guide.Name), await house.DoAsync(cast.Leercoach, async (ConfirmConversation u) => await u.RunAsync(talk) is { } no ? (no.Code, (string)no.Values[0]) : default));

        var page = await house.SeeAsync(guide, (ReadConversation u) => u.RunAsync(talk));
        Assert.Equal((true, true, false), (page.CanConfirm, page.OnlyThis, page.CanConfirmForOther));
        Assert.Null(await house.DoAsync(guide, (ConfirmConversation u) => u.RunAsync(talk)));
        var found = await LogConversationTests.FindAsync(house, talk);
        Assert.Equal((ConversationStatus.Confirmed, guide.Id, (string?)null), (found.Status, found.ConfirmedById!.Value, found.ConfirmedBecause));
        Assert.Equal(cast.Participation.Id, await house.Data.LookAsync(db => db.History.Where(h => h.Operation == Operation.ConfirmConversation).Select(h => h.ParticipationId).SingleAsync()));
        Assert.Equal(guide.Name, (await house.SeeAsync(cast.Participant, (ListNotices u) => u.RunAsync())).Lines.Single(l => l.Words.Notice.Topic == LiveTopic.ConversationConfirmed).Words.Who);
        Assert.Null(await house.DoAsync(guide, (TakeConfirmationBack u) => u.RunAsync(talk)));
    }

    [Theory, Databases]
    public async Task The_guide_reaches_nothing_else_of_the_dossier(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, guide) = await CastWithGuideAsync(house);
        var report = await house.Data.SubmittedAsync(cast.Participation);
        var other = await house.Data.ConversationAsync(cast.Participation, ConversationKinds.LeercoachSession, cast.Leercoach);
        var talk = await LogAsync(house, cast, guide.Id);
        await using var visit = house.As(guide);

        Assert.Equal(Refusal.Unknown, (await visit.Get<ReadDossier>().RunAsync(cast.Participation.Id)).Refusal);
        Assert.Equal(Refusal.Unknown, (await visit.Get<ReadSubmission>().RunAsync(report.DocumentId, 1)).Refusal);
        Assert.Equal(Refusal.Unknown, (await visit.Get<ReadReviewDesk>().RunAsync(report.Id)).Refusal);
        Assert.Equal(Refusal.Unknown, (await visit.Get<ReadConversation>().RunAsync(other.Id)).Refusal);
        Assert.Equal(Refusal.Unknown, await visit.Get<ConfirmConversation>().RunAsync(other.Id));
        Assert.Equal(Refusal.Unknown, await visit.Get<CancelConversation>().RunAsync(talk));
        Assert.Equal(Refusal.Unknown, await visit.Get<ChangeConversation>().RunAsync(talk, LogConversationTests.Note(house)));
        Assert.Equal([talk], await house.Data.LookAsAsync(guide.Id, db => db.Conversations.Where(c => c.ParticipationId == cast.Participation.Id).Select(c => c.Id).ToListAsync()));
        Assert.Equal((0, 0, 0, 0), await house.Data.LookAsAsync(guide.Id, async db => (
            await db.Documents.CountAsync(d => d.ParticipationId == cast.Participation.Id),
            await db.Submissions.CountAsync(d => d.ParticipationId == cast.Participation.Id),
            await db.DocumentConversations.CountAsync(d => d.ParticipationId == cast.Participation.Id),
            await db.Participations.CountAsync(d => d.Id == cast.Participation.Id))));
    }

    [Fact]
    public async Task Who_coaches_nobody_in_the_group_any_more_loses_it_and_the_own_leercoach_may()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, guide) = await CastWithGuideAsync(house);
        var talk = await LogAsync(house, cast, guide.Id);
        var neighbour = await house.Data.LookAsync(db => db.LeercoachAssignments.IgnoreQueryFilters().Where(a => a.LeercoachId == guide.Id).Select(a => a.ParticipationId).SingleAsync());
        Assert.Null(await house.DoAsync(cast.Organiser, (AssignLeercoach u) => u.RunAsync(neighbour, cast.Leercoach.Id)));

        Assert.Equal(Refusal.Unknown, await house.DoAsync(guide, (ConfirmConversation u) => u.RunAsync(talk)));
        Assert.DoesNotContain((await house.SeeAsync(guide, (ListNotices u) => u.RunAsync())).Lines, l => l.Words.Notice.SubjectId == talk);
        Assert.Equal([talk], (await house.SeeAsync(cast.Leercoach, (ReadConversations u) => u.RunAsync())).ToConfirm.Select(c => c.Id));
        Assert.Null(await house.DoAsync(cast.Leercoach, (ConfirmConversation u) => u.RunAsync(talk)));
    }

    [Fact]
    public async Task Only_leercoaches_of_the_group_guide_and_a_session_with_the_own_one_stays_that()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, guide) = await CastWithGuideAsync(house);
        var stranger = await house.Data.LeercoachAsync();
        var note = LogConversationTests.Note(house, session: cast.Cohort.Sessions[0].Id);
        await using var visit = house.As(cast.Participant);
        var log = visit.Get<LogConversation>();

        Assert.Equal("choose-guide", (await log.RunAsync(new NewConversation(cast.Participation.Id, ConversationKinds.Driehoekgesprek, note with { GuideId = stranger.Id }))).Refusal!.Code);
        Assert.Equal("choose-guide", (await log.RunAsync(new NewConversation(cast.Participation.Id, ConversationKinds.Driehoekgesprek, note with { GuideId = cast.Participant.Id }))).Refusal!.Code);
        var session = (await log.RunAsync(new NewConversation(cast.Participation.Id, ConversationKinds.LeercoachSession, note with { GuideId = guide.Id }))).Value;
        Assert.Equal(cast.Leercoach.Id, (await LogConversationTests.FindAsync(house, session)).LeercoachId);
        var dossier = (await visit.Get<ReadConversationForm>().RunAsync()).Value!.Dossiers.Single();
        Assert.Equal(new HashSet<Guid> { cast.Leercoach.Id, guide.Id }, dossier.Guides.Select(g => g.Id).ToHashSet());

        var talk = (await log.RunAsync(new NewConversation(cast.Participation.Id, ConversationKinds.Driehoekgesprek, note))).Value;
        Assert.Equal(cast.Leercoach.Id, (await LogConversationTests.FindAsync(house, talk)).LeercoachId);
        Assert.Null(await visit.Get<ChangeConversation>().RunAsync(talk, note with { GuideId = guide.Id }));
        Assert.Equal(guide.Id, (await LogConversationTests.FindAsync(house, talk)).LeercoachId);
        Assert.Null(await visit.Get<ChangeConversation>().RunAsync(talk, note));
        Assert.Equal(guide.Id, (await LogConversationTests.FindAsync(house, talk)).LeercoachId);
    }

    [Fact]
    public async Task Somebody_without_an_own_leercoach_can_be_guided()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, guide) = await CastWithGuideAsync(house);
        var alone = await house.Data.PersonAsync();
        var dossier = await house.Data.ParticipationAsync(cast.Cohort, alone);

        var talk = await house.DoAsync(alone, (LogConversation u) => u.RunAsync(new NewConversation(dossier.Id, ConversationKinds.Driehoekgesprek, LogConversationTests.Note(house, session: cast.Cohort.Sessions[0].Id) with { GuideId = guide.Id })));

        Assert.Null(talk.Refusal);
        Assert.Null(await house.DoAsync(guide, (ConfirmConversation u) => u.RunAsync(talk.Value)));
    }

    [Theory, Databases]
    public async Task A_trainer_confirms_with_a_reason_that_the_participant_reads(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, guide) = await CastWithGuideAsync(house);
        var talk = await LogAsync(house, cast, guide.Id);
        await using var trainer = house.As(cast.Trainer);
        Assert.Equal((false, true), await CanAsync());

        Assert.Equal("confirm-reason-missing", (await trainer.Get<ConfirmConversation>().RunAsync(talk))!.Code);
        Assert.Equal("confirm-reason-missing", (await trainer.Get<ConfirmConversation>().RunAsync(talk, " "))!.Code);
        Assert.Equal("too-long", (await trainer.Get<ConfirmConversation>().RunAsync(talk, new string('a', Conversation.ReasonMaxLength + 1)))!.Code);
        Assert.Null(await trainer.Get<ConfirmConversation>().RunAsync(talk, "Ik was erbij; de leercoach is ziek."));

        var read = (await house.SeeAsync(cast.Participant, (ReadConversation u) => u.RunAsync(talk))).Line.ForOther!;
        Assert.Equal((cast.Trainer.Name, "Ik was erbij; de leercoach is ziek."), (read.By, read.Reason));
        Assert.Equal("driehoekgesprek, door trainer", await house.Data.LookAsync(db => db.History.Where(h => h.Operation == Operation.ConfirmConversation).Select(h => h.Detail).SingleAsync()));
        Assert.Null(await trainer.Get<TakeConfirmationBack>().RunAsync(talk));
        Assert.Null((await LogConversationTests.FindAsync(house, talk)).ConfirmedBecause);
        foreach (var person in new[] { cast.Organiser, cast.Stranger, cast.Participant }) Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (ConfirmConversation u) => u.RunAsync(talk, "Omdat.")));

        async Task<(bool, bool)> CanAsync() => (await trainer.Get<ReadConversation>().RunAsync(talk)).Value is { } view ? (view.CanConfirm, view.CanConfirmForOther) : default;
    }

    /// <summary>Another leercoach who coaches somebody else in the same group.</summary>
    private static async Task<(Cast Cast, Person Guide)> CastWithGuideAsync(TestHouse house)
    {
        var (cast, guide) = (await house.Data.CastAsync(), await house.Data.LeercoachAsync());
        await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync(), guide);
        return (cast, guide);
    }

    private static async Task<Guid> LogAsync(TestHouse house, Cast cast, Guid guide)
    {
        var answer = await house.DoAsync(cast.Participant, (LogConversation u) => u.RunAsync(new NewConversation(cast.Participation.Id, ConversationKinds.Driehoekgesprek, LogConversationTests.Note(house, session: cast.Cohort.Sessions[0].Id) with { GuideId = guide })));
        Assert.Null(answer.Refusal);
        return answer.Value;
    }
}
