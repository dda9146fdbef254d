using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.App.Storage.Sending;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>What could not leave at its moment never leaves by itself later: its reader looks first.</summary>
public sealed class PlannedTests
{
    [Theory, Databases]
    public async Task Who_is_assigned_again_finds_it_as_concept_with_the_reason(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, review) = await PlannedAsync(house);
        var next = await house.Data.LeercoachAsync();
        Assert.Null(await house.DoAsync(cast.Organiser, (AssignLeercoach u) => u.RunAsync(cast.Participation.Id, next.Id)));
        house.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(0, await DueAsync(house));
        Assert.Null(await house.DoAsync(cast.Organiser, (AssignLeercoach u) => u.RunAsync(cast.Participation.Id, cast.Leercoach.Id)));
        Assert.Equal(0, await DueAsync(house));

        Assert.Equal("no-reader-then", Assert.Single(await house.SeeAsync(cast.Leercoach, (ReadReady u) => u.RunAsync())).NotSent?.Code);
        Assert.Null(await house.DoAsync(cast.Leercoach, (SeeNotSent u) => u.RunAsync(submission.Id)));
        Assert.Single(await house.SeeAsync(cast.Leercoach, (ReadReady u) => u.RunAsync()));
        Assert.True((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).CanAnswer);
        var line = await house.Data.LookAsync(db => db.History.SingleAsync(h => h.SubjectId == review.Id && h.Detail == "niet verstuurd"));
        Assert.Equal((cast.Leercoach.Id, Operation.PlanFeedback, cast.Participation.Id), (line.ActorId, line.Operation, line.ParticipationId!.Value));
        var letter = await house.SeeAsync(cast.Leercoach, (ReadDraft u) => u.RunAsync(review.Id));
        Assert.False(letter.ReadOnly);
        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(review.Id, Verdict.Approved, []), letter.Revision))));
        Assert.Empty(await house.SeeAsync(cast.Leercoach, (ReadReady u) => u.RunAsync()));
    }

    [Theory, Databases]
    public async Task An_account_that_is_switched_off_sends_nothing(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, _, review) = await PlannedAsync(house);
        await SwitchAsync(house.Data.Now);
        house.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, await DueAsync(house));
        await SwitchAsync(null);

        Assert.Equal(0, await DueAsync(house));
        Assert.Equal("no-reader-then", Assert.Single(await house.SeeAsync(cast.Leercoach, (ReadReady u) => u.RunAsync())).NotSent?.Code);
        Assert.Null(await house.Data.LookAsync(db => db.Reviews.IgnoreQueryFilters().Where(r => r.Id == review.Id).Select(r => r.SentAt).SingleAsync()));

        Task SwitchAsync(DateTimeOffset? off) => house.Data.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == cast.Leercoach.Id)).DisabledAt = off);
    }

    [Theory, Databases]
    public async Task After_a_day_it_stays_and_until_then_it_leaves_late(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, _, _) = await PlannedAsync(house);
        var other = await house.Data.ReviewStartedAsync(await house.Data.SubmittedAsync(cast.Participation), cast.Leercoach);
        await PlanAsync(house, cast, other, house.Data.Now.AddHours(2));
        house.Clock.Advance(TimeSpan.FromHours(2) + DueFeedback.Grace);

        Assert.Equal(1, await DueAsync(house));
        Assert.Equal("moment-long-past", Assert.Single(await house.SeeAsync(cast.Leercoach, (ReadReady u) => u.RunAsync())).NotSent?.Code);
    }

    [Theory, Databases]
    public async Task What_is_broken_about_one_does_not_keep_the_others_waiting(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, _, broken) = await PlannedAsync(house);
        await house.Data.LookAsync(db => db.Drafts.IgnoreQueryFilters().Where(d => d.Id == broken.Id).ExecuteDeleteAsync());
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await PlanAsync(house, cast, await house.Data.ReviewStartedAsync(submission, cast.Leercoach), house.Data.Now.AddHours(2));
        house.Clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(1, await DueAsync(house));

        Assert.NotNull((await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback);
        Assert.Equal(broken.Id, Assert.Single(await house.Data.LookAsync(db => db.Reviews.IgnoreQueryFilters().Where(r => r.SentAt == null).ToListAsync())).Id);
    }

    /// <summary>Of the leercoach, to leave in an hour.</summary>
    private static async Task<(Cast Cast, Submission Submission, Review Review)> PlannedAsync(TestHouse house)
    {
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var review = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        await PlanAsync(house, cast, review, house.Data.Now.AddHours(1));
        return (cast, submission, review);
    }

    private static async Task PlanAsync(TestHouse house, Cast cast, Review review, DateTimeOffset sendAt) =>
        Assert.Null(await house.DoAsync(cast.Leercoach, (PutReady u) => u.RunAsync(new Feedback(new Judgements(review.Id, Verdict.Approved, []), 1), sendAt)));

    private static Task<int> DueAsync(TestHouse house) => house.Services.GetRequiredService<SendDueFeedback>().RunAsync();
}
