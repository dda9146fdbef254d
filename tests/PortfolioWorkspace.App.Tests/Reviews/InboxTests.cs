using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>Who waits for whom: the inbox, the agenda and the list of own participants.</summary>
public sealed class InboxTests
{
    [Theory, Databases]
    public async Task Longest_waiting_first_with_the_days_and_a_mark_after_ten_working_days(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var old = await house.Data.SubmittedAsync(cast.Participation, text: "Eerst.");
        house.Clock.Advance(TimeSpan.FromDays(5));
        var middle = await house.Data.SubmittedAsync(cast.Participation, "reflectieverslag_eigen");
        await house.Data.ReviewStartedAsync(middle, cast.Leercoach);
        house.Clock.Advance(TimeSpan.FromDays(10));
        await using var coach = house.As(cast.Leercoach);

        var inbox = (await coach.Get<ReadInbox>().RunAsync()).Value!;

        Assert.Equal([(old.Id, 15, 1, false), (middle.Id, 10, 0, true)], inbox.Rows.Select(r => (r.Submission, r.Days, r.Over, r.Begun)));
        Assert.Equal((2, 0, 0, (int?)null), (inbox.Counts.Waiting, inbox.Counts.Participant, inbox.Counts.Done, inbox.Counts.Leercoach));
        Assert.Equal((cast.Participant.Name, "Waarnemingsverslag", 1, 1), (inbox.Rows[0].Participant, inbox.Rows[0].Kind.Nl, inbox.Rows[0].Number, inbox.Rows[0].Version));
    }

    [Theory, Databases]
    public async Task What_was_answered_moves_to_the_other_lists(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var approved = await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.ReviewedAsync(approved, cast.Leercoach);
        var asked = await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.ReviewedAsync(asked, cast.Leercoach, Verdict.RevisionRequested);
        house.Clock.Advance(TimeSpan.FromDays(3));
        await using var coach = house.As(cast.Leercoach);

        var waiting = (await coach.Get<ReadInbox>().RunAsync(InboxList.Participant)).Value!;
        var done = (await coach.Get<ReadInbox>().RunAsync(InboxList.Done)).Value!;

        Assert.Equal((asked.Id, 3, 0), (Assert.Single(waiting.Rows).Submission, waiting.Rows[0].Days, waiting.Rows[0].Over));
        Assert.Equal(approved.Id, Assert.Single(done.Rows).Submission);
        Assert.Equal((0, 1, 1), (done.Counts.Waiting, done.Counts.Participant, done.Counts.Done));
    }

    [Theory, Databases]
    public async Task A_trainer_is_waited_for_by_end_products_and_sees_what_waits_at_the_leercoach(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var icc = await house.Data.CastAsync(TestData.Icc);
        var plan = await house.Data.SubmittedAsync(icc.Participation, "beleidsplan");
        var cco = await house.Data.CastAsync();
        var report = await house.Data.SubmittedAsync(cco.Participation);
        await using var iccTrainer = house.As(icc.Trainer);
        await using var iccCoach = house.As(icc.Leercoach);
        await using var ccoTrainer = house.As(cco.Trainer);

        Assert.Equal(plan.Id, Assert.Single((await iccTrainer.Get<ReadInbox>().RunAsync()).Value!.Rows).Submission);
        Assert.Empty((await iccCoach.Get<ReadInbox>().RunAsync()).Value!.Rows);
        var inbox = (await ccoTrainer.Get<ReadInbox>().RunAsync(InboxList.Leercoach)).Value!;
        Assert.Equal((0, 1, report.Id), (inbox.Counts.Waiting, inbox.Counts.Leercoach!.Value, Assert.Single(inbox.Rows).Submission));
    }

    [Fact]
    public async Task Without_a_leercoach_a_report_waits_for_the_trainer()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var participation = await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync());
        var report = await house.Data.SubmittedAsync(participation);
        await using var trainer = house.As(cast.Trainer);

        Assert.Equal(report.Id, Assert.Single((await trainer.Get<ReadInbox>().RunAsync()).Value!.Rows).Submission);
    }

    [Fact]
    public async Task A_list_comes_in_pages()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        for (var i = 0; i < ReadInbox.PageSize + 3; i++) await house.Data.SubmittedAsync(cast.Participation);
        await using var coach = house.As(cast.Leercoach);

        var first = (await coach.Get<ReadInbox>().RunAsync()).Value!;
        var last = (await coach.Get<ReadInbox>().RunAsync(page: 99)).Value!;

        Assert.Equal((ReadInbox.PageSize, 3, 2, 2), (first.Rows.Count, last.Rows.Count, last.Page, last.Pages));
        Assert.Empty(first.Rows.Select(r => r.Submission).Intersect(last.Rows.Select(r => r.Submission)));
    }

    [Theory, Databases]
    public async Task The_queue_is_the_whole_list_in_its_order(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        for (var i = 0; i < ReadInbox.PageSize + 3; i++) await house.Data.SubmittedAsync(cast.Participation);
        await using var coach = house.As(cast.Leercoach);
        List<InboxRow> rows = [.. (await coach.Get<ReadInbox>().RunAsync()).Value!.Rows, .. (await coach.Get<ReadInbox>().RunAsync(page: 2)).Value!.Rows];
        var review = await house.Data.ReviewStartedAsync(await house.Data.LookAsync(db => db.Submissions.IgnoreQueryFilters().SingleAsync(s => s.Id == rows[21].Submission)), cast.Leercoach);
        Assert.Null(await coach.Get<PutReady>().RunAsync(new Feedback(new Judgements(review.Id, Verdict.Approved, []), 1), null));

        Assert.Equal(rows.Select((r, i) => new QueuePlace(r.Submission, i == 21)), (await coach.Get<ReadQueue>().RunAsync()).Value!.Places);
        Assert.Equal(rows.Take(ReadInbox.PageSize).Select(AsQueued), (await coach.Get<ReadQueue>().RunAsync()).Value!.Near);
        Assert.Equal(rows.TakeLast(ReadInbox.PageSize).Select(AsQueued), (await coach.Get<ReadQueue>().RunAsync(rows[^1].Submission)).Value!.Near);
        Assert.Equal(rows.Count, (await coach.Get<ReadQueue>().RunAsync(group: cast.Cohort.Id, kind: TestData.Waarnemingsverslag)).Value!.Places.Count);
        Assert.Empty((await coach.Get<ReadQueue>().RunAsync(kind: (await coach.Get<ReadInbox>().RunAsync()).Value!.Kinds.First(k => k.Code != TestData.Waarnemingsverslag).Code)).Value!.Places);
        foreach (var other in new[] { cast.Participant, cast.Organiser, cast.Stranger }) Assert.Empty((await house.SeeAsync(other, (ReadQueue u) => u.RunAsync())).Places);

        static QueueRow AsQueued(InboxRow row) => new(row.Submission, row.Participant, row.Kind, row.Number, row.Days);
    }

    [Fact]
    public async Task Who_neither_coaches_nor_trains_has_no_inbox()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        foreach (var person in new[] { cast.Participant, cast.Organiser, cast.Stranger })
        {
            await using var visit = house.As(person);
            Assert.Equal(Refusal.Unknown, (await visit.Get<ReadInbox>().RunAsync()).Refusal);
        }
    }

    [Theory, Databases]
    public async Task The_agenda_of_a_leercoach_holds_what_to_confirm_and_the_profiles_that_are_open(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        var early = await house.Data.CastAsync(sessionsHeld: 2);
        var talk = await house.Data.ConversationAsync(cast.Participation, ConversationKinds.Driehoekgesprek, cast.Leercoach);
        await using var coach = house.As(cast.Leercoach);
        await using var other = house.As(early.Leercoach);

        var agenda = (await coach.Get<ReadLeercoachAgenda>().RunAsync()).Value!;

        Assert.Equal(talk.Id, Assert.Single(agenda.ToConfirm).Id);
        Assert.Empty(agenda.Appointments);
        Assert.Equal((cast.Participation.Id, false), (Assert.Single(agenda.Profiles).Participation, agenda.Profiles[0].Begun));
        Assert.Empty((await other.Get<ReadLeercoachAgenda>().RunAsync()).Value!.Profiles);
    }

    [Theory, Databases]
    public async Task Own_participants_come_with_their_counts_and_who_waits(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await house.Data.CastAsync();
        await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.ReviewedAsync(await house.Data.SubmittedAsync(cast.Participation), cast.Leercoach, Verdict.RevisionRequested);
        await using var coach = house.As(cast.Leercoach);

        var mine = Assert.Single((await coach.Get<ReadOwnParticipants>().RunAsync()).Value!.All);

        Assert.Equal((cast.Participation.Id, 1, 1), (mine.Participation, mine.WaitsForYou, mine.YouWaitFor));
        Assert.Equal(house.Data.Programme().Requirements.Count, mine.Requirements.Count);
        await using var stranger = house.As(cast.Stranger);
        Assert.Empty((await stranger.Get<ReadOwnParticipants>().RunAsync()).Value!.All);
    }
}
