using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.App.Tests.Profiles;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>A leercoach with another tie to the participant gives feedback and approves nothing.</summary>
public sealed class ConflictRoundTests
{
    [Fact]
    public async Task Asking_for_more_goes_approving_does_not_and_a_trainer_may()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await house.Data.ConflictAsync(cast.Participation, cast.Leercoach);
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var own = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);

        Assert.Equal("conflict-no-approval", (await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(Feedback(own, Verdict.Approved))))!.Code);
        Assert.Equal("conflict-no-approval", (await house.DoAsync(cast.Leercoach, (PutReady u) => u.RunAsync(Feedback(own, Verdict.Approved), null)))!.Code);
        Assert.True((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).CannotApprove);
        Assert.Equal(DocumentStatus.Submitted, await StatusAsync());
        var trainers = await house.Data.ReviewStartedAsync(submission, cast.Trainer);
        Assert.False((await house.SeeAsync(cast.Trainer, (ReadReviewDesk u) => u.RunAsync(submission.Id))).CannotApprove);
        Assert.Null(await house.DoAsync(cast.Trainer, (SendFeedback u) => u.RunAsync(Feedback(trainers, Verdict.Approved))));
        Assert.Equal(DocumentStatus.Approved, await StatusAsync());

        var more = await house.Data.ReviewStartedAsync(await house.Data.SubmittedAsync(cast.Participation, "reflectieverslag_leercoach"), cast.Leercoach);
        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(Feedback(more, Verdict.RevisionRequested))));

        Task<DocumentStatus> StatusAsync() => house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().Where(d => d.Id == submission.DocumentId).Select(d => d.Status).SingleAsync());
    }

    [Fact]
    public async Task What_was_planned_before_it_was_noted_does_not_leave_and_says_why()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var review = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        Assert.Null(await house.DoAsync(cast.Leercoach, (PutReady u) => u.RunAsync(Feedback(review, Verdict.Approved), house.Data.Now.AddHours(1))));
        await house.Data.ConflictAsync(cast.Participation, cast.Leercoach);
        house.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(0, await house.Services.GetRequiredService<SendDueFeedback>().RunAsync());

        Assert.Equal("conflict-no-approval", (await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Own!.NotSent!.Code);
    }

    [Fact]
    public async Task The_profile_is_kept_and_not_handed_in()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(sessionsHeld: 7);
        Assert.Single((await house.SeeAsync(cast.Leercoach, (ReadLeercoachAgenda u) => u.RunAsync())).Profiles);
        var conflict = await house.Data.ConflictAsync(cast.Participation, cast.Leercoach);

        Assert.Equal("conflict-no-profile", (await house.FillInAsync(cast, cast.Leercoach, Rater.Leercoach))!.Code);

        var profile = await house.ProfileAsync(cast, cast.Leercoach);
        Assert.Equal((true, "Conclusie van Leercoach", (DateOnly?)null), (profile.CannotHandIn, profile.Mine!.Conclusion, profile.Mine.SubmittedOn));
        Assert.Empty((await house.SeeAsync(cast.Leercoach, (ReadLeercoachAgenda u) => u.RunAsync())).Profiles);
        Assert.Null(await house.FillInAsync(cast, cast.Participant, Rater.Participant));
        await house.Data.ConflictBackAsync(conflict);
        Assert.Null(await house.FillInAsync(cast, cast.Leercoach, Rater.Leercoach));
    }

    private static Feedback Feedback(Review review, Verdict verdict) => new(new Judgements(review.Id, verdict, []), 1);
}
