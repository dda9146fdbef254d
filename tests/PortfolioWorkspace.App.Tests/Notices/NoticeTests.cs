using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.App.Storage.Cleaning;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Notices;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Notices;

/// <summary>News that stays until it was read: saved with what it tells, said with the rights of the moment at which it is read.</summary>
public sealed class NoticeTests
{
    [Theory, Databases]
    public async Task News_is_saved_with_the_change_and_not_without_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await using var trainer = house.As(cast.Trainer);

        await TellAsync(new Refusal("no"));
        Assert.Equal(0, await CountAsync(house));
        await TellAsync(null);

        var notice = Assert.Single(await house.Data.LookAsync(db => db.Notices.IgnoreQueryFilters().ToListAsync()));
        Assert.Equal((cast.Participant.Id, cast.Participation.Id, LiveTopic.AttendanceMarked, cast.Cohort.Id, house.Data.Now, null), (notice.PersonId, notice.ParticipationId!.Value, notice.Topic, notice.SubjectId, notice.At, notice.ReadAt));

        Task TellAsync(Refusal? outcome) => trainer.Gate.ActAsync(Operation.ExtendDeadline, Subject.Participation(cast.Participation.Id), p =>
        {
            p.Tell(cast.Participant.Id, LiveTopic.AttendanceMarked, cast.Cohort.Id);
            p.Tell(cast.Trainer.Id, LiveTopic.AttendanceMarked, cast.Cohort.Id);
            return Task.FromResult(outcome);
        });
    }

    [Theory, Databases]
    public async Task The_list_has_the_unread_on_top_joins_what_is_the_same_and_counts_lines(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.ReviewedAsync(submission, cast.Leercoach);
        await using var writer = house.As(cast.Participant);
        await house.Data.NoticeAsync(cast.Participant, LiveTopic.CertificateIssued, cast.Participation.Id, cast.Participation);
        await writer.Get<SettleNotices>().RunAsync();
        for (var i = 3; i > 0; i--) await house.Data.NoticeAsync(cast.Participant, LiveTopic.AttendanceMarked, cast.Participation.Id, cast.Participation, house.Data.Now.AddHours(-i));
        await house.Data.NoticeAsync(cast.Participant, LiveTopic.FeedbackSent, submission.Id, cast.Participation, house.Data.Now.AddMinutes(-5));

        var list = (await writer.Get<ListNotices>().RunAsync()).Value!;

        Assert.Equal([(LiveTopic.FeedbackSent, true, 1), (LiveTopic.AttendanceMarked, true, 3), (LiveTopic.CertificateIssued, false, 1)], list.Lines.Select(l => (l.Words.Notice.Topic, l.Unread, l.Count)));
        Assert.Equal((2, house.Data.Now.AddHours(-1), cast.Leercoach.FirstName), (list.Unread, list.Lines[1].At, list.Lines[0].Words.FirstName));
        Assert.Equal(2, (await writer.Get<CountNotices>().RunAsync()).Value);
        Assert.Equal(2, (await writer.Get<ReadShell>().RunAsync()).Value!.Notices);
    }

    [Theory, Databases]
    public async Task Opening_what_it_is_about_ticks_it_off_for_this_person_and_leaves_no_history(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        foreach (var person in new[] { cast.Leercoach, cast.Trainer }) await house.Data.NoticeAsync(person, LiveTopic.DocumentSubmitted, submission.Id, cast.Participation);
        await house.Data.NoticeAsync(cast.Leercoach, LiveTopic.LeercoachAssigned, cast.Participation.Id, cast.Participation);
        await using var coach = house.As(cast.Leercoach);
        await using var trainer = house.As(cast.Trainer);

        Assert.Equal(1, (await coach.Get<SettleNotices>().RunAsync([submission.Id])).Value);

        Assert.Equal(1, (await coach.Get<CountNotices>().RunAsync()).Value);
        Assert.Equal(1, (await trainer.Get<CountNotices>().RunAsync()).Value);
        Assert.Equal(0, (await coach.Get<SettleNotices>().RunAsync()).Value);
        Assert.Equal(0, await house.Data.LookAsync(db => db.History.CountAsync()));
    }

    [Theory, Databases]
    public async Task Who_lost_the_dossier_sees_nothing_of_it_and_counts_nothing(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await house.Data.NoticeAsync(cast.Leercoach, LiveTopic.DocumentSubmitted, (await house.Data.SubmittedAsync(cast.Participation)).Id, cast.Participation);
        var next = await house.Data.LeercoachAsync();
        await house.Data.ChangeAsync(async db => (await db.Participations.IgnoreQueryFilters().Include(p => p.Assignments).SingleAsync(p => p.Id == cast.Participation.Id)).AssignLeercoach(next.Id, house.Data.NewId(), house.Data.Today));
        await using var former = house.As(cast.Leercoach);

        Assert.Empty((await former.Get<ListNotices>().RunAsync()).Value!.Lines);
        Assert.Equal(0, (await former.Get<CountNotices>().RunAsync()).Value);
    }

    [Fact]
    public async Task What_cannot_be_said_any_more_is_named_so_that_it_stops_counting()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var gone = house.Data.NewId();
        await house.Data.NoticeAsync(cast.Participant, LiveTopic.FeedbackSent, gone, cast.Participation);
        await using var writer = house.As(cast.Participant);

        var list = (await writer.Get<ListNotices>().RunAsync()).Value!;

        Assert.Equal((0, 1, gone), (list.Lines.Count, list.Unread, Assert.Single(list.Unsaid)));
    }

    [Theory, Databases]
    public async Task Pages_hold_twenty_lines_and_a_page_that_is_not_there_is_the_last(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        for (var i = 0; i < 23; i++)
        {
            var talk = await house.Data.ConversationAsync(cast.Participation, Domain.Conversations.ConversationKinds.Driehoekgesprek, cast.Leercoach);
            await house.Data.NoticeAsync(cast.Leercoach, LiveTopic.ConversationLogged, talk.Id, cast.Participation, house.Data.Now.AddMinutes(-i));
        }

        await using var coach = house.As(cast.Leercoach);
        var first = (await coach.Get<ListNotices>().RunAsync()).Value!;
        var last = (await coach.Get<ListNotices>().RunAsync(99)).Value!;

        Assert.Equal((20, 1, 2, 23), (first.Lines.Count, first.Page, first.Pages, first.Unread));
        Assert.Equal((3, 2), (last.Lines.Count, last.Page));
    }

    [Theory, Databases]
    public async Task After_ninety_days_it_is_forgotten(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await house.Data.NoticeAsync(cast.Participant, LiveTopic.AttendanceMarked, cast.Participation.Id, cast.Participation);
        house.Clock.Advance(Notice.Keeps - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await house.Services.GetRequiredService<OldNews>().RunAsync());
        house.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await house.Services.GetRequiredService<OldNews>().RunAsync());
        Assert.Equal(0, await CountAsync(house));
    }

    [Theory, Databases]
    public async Task Choices_about_mail_are_kept_and_are_for_their_own_person(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await using var writer = house.As(cast.Participant);
        var before = (await writer.Get<ReadMailChoice>().RunAsync()).Value!;
        Assert.Equal((cast.Participant.Email, "nl", QuietHours.Usual, MailRhythm.AtOnce), (before.Address, before.Language, before.Quiet, before.Rhythms[NoticeKind.Feedback]));
        Assert.DoesNotContain(NoticeKind.Submissions, before.Rhythms.Keys);
        var quiet = new QuietHours(new TimeOnly(18, 30), new TimeOnly(9, 0), WeekendToo: false);

        foreach (var rhythm in new[] { MailRhythm.Daily, MailRhythm.Never })
            Assert.Null(await writer.Get<ChooseMail>().RunAsync(new MailChoice("en", quiet, new Dictionary<NoticeKind, MailRhythm> { [NoticeKind.Feedback] = rhythm })));

        var after = (await writer.Get<ReadMailChoice>().RunAsync()).Value!;
        Assert.Equal(("en", quiet, MailRhythm.Never), (after.Language, after.Quiet, after.Rhythms[NoticeKind.Feedback]));
        await using var coach = house.As(cast.Leercoach);
        Assert.Equal(QuietHours.Usual, (await coach.Get<ReadMailChoice>().RunAsync()).Value!.Quiet);
        await using var nobody = house.AsNobody();
        Assert.Equal(Refusal.Unknown, await nobody.Get<ChooseMail>().RunAsync(new MailChoice("nl", quiet, new Dictionary<NoticeKind, MailRhythm>())));
        Assert.Equal(Refusal.Unknown, (await nobody.Get<ListNotices>().RunAsync()).Refusal);
        Assert.Equal(Refusal.Unknown, (await nobody.Get<SettleNotices>().RunAsync()).Refusal);
    }

    private static Task<int> CountAsync(TestHouse house) => house.Data.LookAsync(db => db.Notices.IgnoreQueryFilters().CountAsync());
}
