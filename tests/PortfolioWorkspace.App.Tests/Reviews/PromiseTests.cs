using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>What is promised at handing in, for whom, and what becomes of it when the days are over.</summary>
public sealed class PromiseTests
{
    [Theory, Databases]
    public async Task The_date_is_promised_at_handing_in_and_stays_when_the_group_promises_something_else(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: "Ik zag iets gebeuren.");
        var promised = WaitingTime.PromisedOn(house.Data.Today, 10);
        await using var writer = house.As(cast.Participant);
        Assert.Equal(promised, (await writer.Get<PrepareHandIn>().RunAsync(document.Id)).Value!.AnswerBy);
        Assert.Null((await writer.Get<SubmitDocument>().RunAsync(new HandIn(document.Id, 1, []))).Refusal);
        await using var organiser = house.As(cast.Organiser);
        Assert.Null(await organiser.Get<PromiseFeedback>().RunAsync(cast.Cohort.Id, 3));

        Assert.Equal(promised, (await writer.Get<ReadSubmission>().RunAsync(document.Id, 1)).Value!.AnswerBy);
        var task = (await writer.Get<ReadHome>().RunAsync(cast.Participation.Id)).Value!.Tasks.Single(t => t.Id == document.Id);
        Assert.Equal(promised, task.AnswerBy);
        await using var coach = house.As(cast.Leercoach);
        var row = Assert.Single((await coach.Get<ReadInbox>().RunAsync()).Value!.Rows);
        Assert.Equal((promised, 0), (row.AnswerBy, row.Over));
        Assert.Equal(promised, (await coach.Get<ReadReviewDesk>().RunAsync(row.Submission)).Value!.AnswerBy);
        var later = await house.Data.DocumentAsync(cast.Participation, "reflectieverslag_eigen", "Ik keek terug.");
        Assert.Equal(WaitingTime.PromisedOn(house.Data.Today, 3), (await writer.Get<PrepareHandIn>().RunAsync(later.Id)).Value!.AnswerBy);
    }

    [Theory, Databases]
    public async Task What_runs_over_is_counted_in_working_days_for_the_leercoach_and_named_to_the_trainer(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await house.Data.SubmittedAsync(cast.Participation);
        var promised = WaitingTime.PromisedOn(house.Data.Today, 10);
        house.Clock.SetUtcNow(DutchTime.At(WaitingTime.PromisedOn(promised, 3), new TimeOnly(9, 0)));
        await using var coach = house.As(cast.Leercoach);
        await using var trainer = house.As(cast.Trainer);

        Assert.Equal(3, Assert.Single((await coach.Get<ReadInbox>().RunAsync()).Value!.Rows).Over);
        Assert.Equal(cast.Participation.Id, Assert.Single((await trainer.Get<ReadCohort>().RunAsync(cast.Cohort.Id)).Value!.Summary.WaitsTooLong.Who).Participation);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(31)]
    [InlineData(1000)]
    [InlineData(null)]
    public async Task A_promise_that_nobody_can_keep_is_refused(int? days)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await using var trainer = house.As(cast.Trainer);

        Assert.Equal("promise-out-of-range", (await trainer.Get<PromiseFeedback>().RunAsync(cast.Cohort.Id, days))!.Code);

        Assert.Equal(10, await house.Data.LookAsync(db => db.Cohorts.Where(c => c.Id == cast.Cohort.Id).Select(c => c.FeedbackWithinDays).SingleAsync()));
    }

    [Fact]
    public async Task Trainer_and_organiser_of_the_group_promise_and_nobody_else()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var other = await house.Data.CastAsync();
        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Stranger, other.Trainer, other.Organiser })
        {
            await using var visit = house.As(person);
            Assert.Equal(Refusal.Unknown, await visit.Get<PromiseFeedback>().RunAsync(cast.Cohort.Id, 5));
        }

        foreach (var (person, days) in new[] { (cast.Trainer, 1), (cast.Organiser, 30) })
        {
            await using var visit = house.As(person);
            Assert.Null(await visit.Get<PromiseFeedback>().RunAsync(cast.Cohort.Id, days));
        }

        var lines = await house.Data.LookAsync(db => db.Set<HistoryLine>().Where(h => h.Operation == Operation.PromiseFeedback).Select(h => h.Detail).ToListAsync());
        Assert.Equal(["10→1", "1→30"], lines.OrderByDescending(l => l!.Length));
    }

    [Theory, Databases]
    public async Task The_list_can_be_of_one_group_and_of_one_kind_and_what_does_not_exist_is_no_filter(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var cohort = await house.Data.CohortAsync();
        var second = await house.Data.ParticipationAsync(cohort, await house.Data.PersonAsync(), cast.Leercoach);
        var first = await house.Data.SubmittedAsync(cast.Participation);
        house.Clock.Advance(TimeSpan.FromHours(1));
        var reflection = await house.Data.SubmittedAsync(second, "reflectieverslag_eigen");
        await using var coach = house.As(cast.Leercoach);
        var read = coach.Get<ReadInbox>();

        Assert.Equal([first.Id, reflection.Id], (await read.RunAsync()).Value!.Rows.Select(r => r.Submission));
        var group = (await read.RunAsync(group: cohort.Id)).Value!;
        Assert.Equal((reflection.Id, 1, 2, cohort.Id), (Assert.Single(group.Rows).Submission, group.Counts.Waiting, group.AllWaiting, group.Group));
        Assert.Equal(first.Id, Assert.Single((await read.RunAsync(kind: TestData.Waarnemingsverslag)).Value!.Rows).Submission);
        Assert.Empty((await read.RunAsync(group: cohort.Id, kind: TestData.Waarnemingsverslag)).Value!.Rows);
        var unknown = (await read.RunAsync(group: house.Data.NewId(), kind: "'; drop table")).Value!;
        Assert.Equal((2, false), (unknown.Rows.Count, unknown.Filtered));
        Assert.Equal(2, (await read.RunAsync(group: (await house.Data.CohortAsync()).Id)).Value!.Rows.Count);
        Assert.Equal(2, group.Groups.Count);
    }

    [Fact]
    public async Task A_row_says_what_became_of_the_comments_on_the_version_before()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        await house.Data.ReviewedAsync(await house.Data.SubmittedAsync(document), cast.Leercoach, Domain.Documents.Verdict.RevisionRequested);
        await house.Data.SubmittedAsync(document);
        await house.Data.ChangeAsync(async db => { (await db.Comments.IgnoreQueryFilters().SingleAsync(c => c.DocumentId == document.Id)).Handle(true, house.Data.Now); return 0; });
        await using var coach = house.As(cast.Leercoach);

        var row = Assert.Single((await coach.Get<ReadInbox>().RunAsync()).Value!.Rows);

        Assert.Equal((2, 1, 1), (row.Version, row.Comments, row.Handled));
    }

    [Theory, Databases]
    public async Task A_row_counts_what_the_desk_carries_also_what_is_still_open_from_long_ago(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        List<Guid> comments = [];
        for (var version = 1; version <= 2; version++)
        {
            comments.Add(Assert.Single((await house.Data.ReviewedAsync(await house.Data.SubmittedAsync(document), cast.Leercoach, Domain.Documents.Verdict.RevisionRequested)).Comments).Id);
            house.Clock.Advance(TimeSpan.FromDays(1));
        }

        var third = await house.Data.SubmittedAsync(document);
        await IsCountedAsync(2, 0);
        // Settled while the third was written: it stays beside the text, and so it counts.
        await HandleAsync(comments[0], house.Data.Now.AddHours(-1));
        await IsCountedAsync(2, 1);
        await HandleAsync(comments[1], house.Data.Now);
        await IsCountedAsync(2, 2);
        // Settled before the second was answered: that is past.
        await HandleAsync(comments[0], house.Data.Now.AddDays(-2));
        await IsCountedAsync(1, 1);

        async Task IsCountedAsync(int all, int handled)
        {
            var row = Assert.Single((await house.SeeAsync(cast.Leercoach, (ReadInbox u) => u.RunAsync())).Rows);
            var desk = (await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(third.Id))).Earlier;
            Assert.Equal((all, handled), (desk.Count, desk.Count(c => c.Comment.HandledAt is not null)));
            Assert.Equal((all, handled), (row.Comments, row.Handled));
        }

        Task HandleAsync(Guid comment, DateTimeOffset at) => house.Data.ChangeAsync(async db =>
        {
            var found = await db.Comments.IgnoreQueryFilters().SingleAsync(c => c.Id == comment);
            found.Handle(false, at);
            found.Handle(true, at);
            return 0;
        });
    }
}
