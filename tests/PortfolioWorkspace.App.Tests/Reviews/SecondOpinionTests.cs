using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>A trainer who is asked to read along: waited for, seen by everybody, and able to answer after the first reader.</summary>
public sealed class SecondOpinionTests
{
    private const string Why = "Ik twijfel over de houding.";

    [Theory, Databases]
    public async Task After_a_request_for_more_the_participant_asks_and_the_trainer_answers(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.ReviewedAsync(submission, cast.Leercoach, Verdict.RevisionRequested);
        house.Clock.Advance(TimeSpan.FromDays(1));
        await using var writer = house.As(cast.Participant);
        await using var trainer = house.As(cast.Trainer);
        Assert.Equal("already-reviewed", (await trainer.Get<OpenReview>().RunAsync(submission.Id)).Refusal!.Code);

        Assert.Null(await writer.Get<AskSecondOpinion>().RunAsync(submission.Id, cast.Trainer.Id, Why));

        var row = Assert.Single((await trainer.Get<ReadInbox>().RunAsync()).Value!.Rows);
        Assert.Equal((submission.Id, cast.Participant.Name), (row.Submission, row.SecondFor));
        var review = (await trainer.Get<OpenReview>().RunAsync(submission.Id)).Value;
        var desk = (await trainer.Get<ReadReviewDesk>().RunAsync(submission.Id)).Value!;
        Assert.True(desk.CanAnswer);
        Assert.Equal(Why, Assert.Single(desk.Seconds).Reason);
        await trainer.Get<SaveDraft>().RunAsync(new DraftChange(review, "Ik lees het anders.", TestData.On(1, ""), "k1", null));
        Assert.Null(await trainer.Get<SendFeedback>().RunAsync(new Feedback(new Judgements(review, Verdict.Approved, []), 2)));

        Assert.Empty((await trainer.Get<ReadInbox>().RunAsync()).Value!.Rows);
        var page = (await writer.Get<ReadSubmission>().RunAsync(submission.DocumentId, 1)).Value!;
        Assert.Equal((DocumentStatus.Approved, "Ik lees het anders.", "Je kijkt goed."), (page.Status, page.Feedback!.Letter, Assert.Single(page.OtherLetters).Letter));
        Assert.NotNull(Assert.Single(page.Seconds).AnsweredAt);
    }

    [Fact]
    public async Task A_leercoach_asks_and_everybody_who_reads_sees_it_but_the_organiser_does_not()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await using var coach = house.As(cast.Leercoach);

        Assert.Null(await coach.Get<AskSecondOpinion>().RunAsync(submission.Id, cast.Trainer.Id, Why));

        Assert.Equal("second-already-asked", (await coach.Get<AskSecondOpinion>().RunAsync(submission.Id, cast.Trainer.Id, Why))!.Code);
        Assert.Single((await coach.Get<ReadInbox>().RunAsync()).Value!.Rows);
        foreach (var (name, person) in cast.People)
        {
            await using var visit = house.As(person);
            var seen = (await visit.Get<ReadSecondOpinions>().RunAsync(submission.Id)).Value;
            Assert.Equal(name is nameof(Cast.Participant) or nameof(Cast.Leercoach) or nameof(Cast.Trainer), seen is { Lines: [{ Reason: Why }] });
        }
    }

    [Fact]
    public async Task Only_a_trainer_of_the_group_can_be_asked_with_a_reason_and_only_by_who_reads()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var other = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await using var coach = house.As(cast.Leercoach);
        var ask = coach.Get<AskSecondOpinion>();

        Assert.Equal("not-a-trainer-here", (await ask.RunAsync(submission.Id, other.Trainer.Id, Why))!.Code);
        Assert.Equal("not-a-trainer-here", (await ask.RunAsync(submission.Id, cast.Organiser.Id, Why))!.Code);
        Assert.Equal("not-a-trainer-here", (await ask.RunAsync(submission.Id, null, Why))!.Code);
        Assert.Equal("reason-missing", (await ask.RunAsync(submission.Id, cast.Trainer.Id, " "))!.Code);
        Assert.Equal("too-long", (await ask.RunAsync(submission.Id, cast.Trainer.Id, new string('a', 1001)))!.Code);
        foreach (var person in new[] { cast.Organiser, cast.Stranger, other.Leercoach, other.Trainer })
        {
            await using var visit = house.As(person);
            Assert.Equal(Refusal.Unknown, await visit.Get<AskSecondOpinion>().RunAsync(submission.Id, cast.Trainer.Id, Why));
        }

        await house.Data.StaffAsync(cast.Cohort, cast.Participant, StaffRole.Trainer);
        Assert.Equal("not-a-trainer-here", (await ask.RunAsync(submission.Id, cast.Participant.Id, Why))!.Code);
    }

    [Fact]
    public async Task What_was_taken_back_or_approved_needs_no_second_pair_of_eyes()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var taken = await house.Data.SubmittedAsync(cast.Participation);
        await using var writer = house.As(cast.Participant);
        Assert.Null(await writer.Get<AskSecondOpinion>().RunAsync(taken.Id, cast.Trainer.Id, Why));
        Assert.Null(await writer.Get<WithdrawSubmission>().RunAsync(taken.DocumentId));
        var approved = await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.ReviewedAsync(approved, cast.Leercoach);
        await using var trainer = house.As(cast.Trainer);

        Assert.Empty((await trainer.Get<ReadInbox>().RunAsync()).Value!.Rows);
        Assert.Equal("submission-withdrawn", (await writer.Get<AskSecondOpinion>().RunAsync(taken.Id, cast.Trainer.Id, Why))!.Code);
        Assert.Equal("already-approved", (await writer.Get<AskSecondOpinion>().RunAsync(approved.Id, cast.Trainer.Id, Why))!.Code);
    }

    [Fact]
    public async Task Taking_back_twice_or_after_the_feedback_is_refused_and_the_list_is_empty()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await using var writer = house.As(cast.Participant);
        await using var coach = house.As(cast.Leercoach);
        Assert.Null(await writer.Get<WithdrawSubmission>().RunAsync(submission.DocumentId));

        Assert.Empty((await coach.Get<ReadInbox>().RunAsync()).Value!.Rows);
        Assert.Equal("nothing-to-withdraw", (await writer.Get<WithdrawSubmission>().RunAsync(submission.DocumentId))!.Code);
        Assert.Equal("submission-withdrawn", (await coach.Get<OpenReview>().RunAsync(submission.Id)).Refusal!.Code);
        Assert.Null((await coach.Get<ReadReviewDesk>().RunAsync(submission.Id)).Value!.Markdown);
        var answered = await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.ReviewedAsync(answered, cast.Leercoach, Verdict.RevisionRequested);
        Assert.Equal("nothing-to-withdraw", (await writer.Get<WithdrawSubmission>().RunAsync(answered.DocumentId))!.Code);
    }
}
