using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>From opening a submission to feedback that arrives: concept until it is sent, and never lost.</summary>
public sealed class ReviewTests
{
    [Theory, Databases]
    public async Task Opening_closes_the_way_back_and_lays_a_letter_ready_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        List<LiveNotice> heard = [];
        using var listening = house.Services.GetRequiredService<LiveNotices>().Listen(cast.Participant.Id, n => { heard.Add(n); return Task.CompletedTask; });
        await using var coach = house.As(cast.Leercoach);

        var first = await coach.Get<OpenReview>().RunAsync(submission.Id);
        var again = await coach.Get<OpenReview>().RunAsync(submission.Id);

        Assert.Equal((first.Value, null), (again.Value, again.Refusal));
        Assert.Equal("", (await coach.Get<ReadDraft>().RunAsync(first.Value)).Value!.Markdown);
        Assert.Equal(new LiveNotice(cast.Participant.Id, LiveTopic.SubmissionOpened, submission.Id), Assert.Single(heard));
        await using var writer = house.As(cast.Participant);
        Assert.Equal("already-opened", (await writer.Get<WithdrawSubmission>().RunAsync(submission.DocumentId))!.Code);
        Assert.Equal(Refusal.Unknown, (await writer.Get<ReadDraft>().RunAsync(first.Value)).Refusal);
    }

    [Fact]
    public async Task Nobody_but_leercoach_and_trainer_opens_or_judges()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var review = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        foreach (var person in new[] { cast.Participant, cast.Organiser, cast.Stranger })
        {
            await using var visit = house.As(person);
            Assert.Equal(Refusal.Unknown, (await visit.Get<OpenReview>().RunAsync(submission.Id)).Refusal);
            Assert.Equal(Refusal.Unknown, (await visit.Get<ReadReviewDesk>().RunAsync(submission.Id)).Refusal);
            Assert.Equal(Refusal.Unknown, await visit.Get<SendFeedback>().RunAsync(Answer(review, Verdict.Approved)));
        }

        await using var trainer = house.As(cast.Trainer);
        Assert.Equal(Refusal.Unknown, await trainer.Get<SaveJudgements>().RunAsync(new Judgements(review.Id, Verdict.Approved, [])));
        Assert.Null((await trainer.Get<OpenReview>().RunAsync(submission.Id)).Refusal);
    }

    [Theory, Databases]
    public async Task Feedback_arrives_with_the_letter_as_it_was_seen_and_the_next_version_opens(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        List<LiveNotice> heard = [];
        await using var coach = house.As(cast.Leercoach);
        var id = (await coach.Get<OpenReview>().RunAsync(submission.Id)).Value;
        await coach.Get<SaveDraft>().RunAsync(new DraftChange(id, "Je kijkt **goed**.", TestData.On(1, ""), "k1", null));
        using var listening = house.Services.GetRequiredService<LiveNotices>().Listen(cast.Participant.Id, n => { heard.Add(n); return Task.CompletedTask; });

        var refusal = await coach.Get<SendFeedback>().RunAsync(new Feedback(new Judgements(id, Verdict.RevisionRequested, [new GuidelineAnswer("feiten", GuidelineWord.OnTheWay, "Het eind is al duiding.")]), 2));

        Assert.Null(refusal);
        await using var writer = house.As(cast.Participant);
        var page = (await writer.Get<ReadSubmission>().RunAsync(submission.DocumentId, 1)).Value!;
        Assert.Equal(("Je kijkt **goed**.", Verdict.RevisionRequested, DocumentStatus.RevisionRequested), (page.Feedback!.Letter, page.Feedback.Verdict, page.Status));
        Assert.Equal(new GuidelineAnswer("feiten", GuidelineWord.OnTheWay, "Het eind is al duiding."), Assert.Single(page.Feedback.Guidelines));
        var notice = Assert.Single(heard);
        Assert.Equal(new LiveNotice(cast.Participant.Id, LiveTopic.FeedbackSent, submission.Id), notice);
        Assert.Equal($"/documenten/{submission.DocumentId}/inleveringen/1", (await writer.Get<ReadNotice>().RunAsync(notice)).Value!.Address);
        Assert.False((await writer.Get<ReadDraft>().RunAsync(submission.DocumentId)).Value!.ReadOnly);
        Assert.Equal("draft-locked", (await coach.Get<SaveDraft>().RunAsync(new DraftChange(id, "Toch anders.", TestData.On(3, "Je kijkt **goed**."), "k2", null))).Refusal!.Code);
        Assert.Equal("feedback-already-sent", (await coach.Get<SendFeedback>().RunAsync(Answer(id, Verdict.Approved, 3)))!.Code);
        Assert.Single(heard);
    }

    [Fact]
    public async Task A_letter_that_moved_on_is_not_sent_and_what_was_judged_stays()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var review = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        await using var coach = house.As(cast.Leercoach);
        await coach.Get<SaveDraft>().RunAsync(new DraftChange(review.Id, "Verder geschreven.", TestData.On(1, "Je kijkt goed."), "k1", null));

        var refusal = await coach.Get<SendFeedback>().RunAsync(new Feedback(new Judgements(review.Id, Verdict.Approved, [new GuidelineAnswer("feiten", GuidelineWord.Strong, "Helder.")]), 1));

        Assert.Equal("letter-changed", refusal!.Code);
        var desk = (await coach.Get<ReadReviewDesk>().RunAsync(submission.Id)).Value!;
        Assert.Equal((Verdict.Approved, null, true), (desk.Own!.Verdict!.Value, desk.Own.SentAt, desk.CanAnswer));
        Assert.Equal(new GuidelineAnswer("feiten", GuidelineWord.Strong, "Helder."), Assert.Single(desk.Own.Guidelines));
        await using var writer = house.As(cast.Participant);
        Assert.Null((await writer.Get<ReadSubmission>().RunAsync(submission.DocumentId, 1)).Value!.Feedback);
    }

    [Theory]
    [InlineData(null, "Tekst.", "verdict-missing")]
    [InlineData(Verdict.Approved, "  ", "letter-missing")]
    public async Task Feedback_without_a_verdict_or_a_letter_does_not_leave(Verdict? verdict, string letter, string code)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var review = await house.Data.ReviewStartedAsync(await house.Data.SubmittedAsync(cast.Participation), cast.Leercoach, letter);
        await using var coach = house.As(cast.Leercoach);

        Assert.Equal(code, (await coach.Get<SendFeedback>().RunAsync(Answer(review, verdict)))!.Code);
    }

    [Theory, Databases]
    public async Task A_submission_that_was_taken_back_meanwhile_gets_no_feedback_and_the_concept_stays(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var review = await ConceptWithoutOpeningAsync(house, submission, cast.Leercoach.Id);
        await using var writer = house.As(cast.Participant);
        Assert.Null(await writer.Get<WithdrawSubmission>().RunAsync(submission.DocumentId));
        await using var coach = house.As(cast.Leercoach);

        Assert.Equal("submission-not-current", (await coach.Get<SendFeedback>().RunAsync(Answer(review, Verdict.Approved)))!.Code);
        Assert.Equal("submission-withdrawn", (await coach.Get<OpenReview>().RunAsync(submission.Id)).Refusal!.Code);

        var desk = (await coach.Get<ReadReviewDesk>().RunAsync(submission.Id)).Value!;
        Assert.Equal((null, false, Verdict.Approved), (desk.Markdown, desk.CanAnswer, desk.Own!.Verdict!.Value));
        Assert.Equal("Alvast iets.", (await coach.Get<ReadDraft>().RunAsync(review)).Value!.Markdown);
        Assert.Equal(DocumentStatus.Draft, (await house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().SingleAsync(d => d.Id == submission.DocumentId))).Status);
    }

    [Theory, Databases]
    public async Task Two_readers_send_at_once_and_one_verdict_stands(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var (coachs, trainers) = (await house.Data.ReviewStartedAsync(submission, cast.Leercoach), await house.Data.ReviewStartedAsync(submission, cast.Trainer));

        var refusals = await Task.WhenAll(SendAsync(cast.Leercoach.Id, coachs, Verdict.Approved), SendAsync(cast.Trainer.Id, trainers, Verdict.RevisionRequested));

        Assert.Single(refusals, r => r is null);
        Assert.Contains(refusals.Single(r => r is not null)!.Code, new[] { "already-reviewed", "changed-meanwhile" });
        Assert.Equal(1, await house.Data.LookAsync(db => db.Reviews.IgnoreQueryFilters().CountAsync(r => r.SentAt != null)));

        async Task<Refusal?> SendAsync(Guid person, Review review, Verdict verdict)
        {
            await using var visit = house.As(person == cast.Trainer.Id ? cast.Trainer : cast.Leercoach);
            return await visit.Get<SendFeedback>().RunAsync(Answer(review, verdict));
        }
    }

    [Fact]
    public async Task The_second_reader_sees_who_is_reading_and_who_has_answered()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await using var coach = house.As(cast.Leercoach);
        await using var trainer = house.As(cast.Trainer);
        var id = (await coach.Get<OpenReview>().RunAsync(submission.Id)).Value;
        await coach.Get<SaveDraft>().RunAsync(new DraftChange(id, "Goed gekeken.", TestData.On(1, ""), "k1", null));
        Assert.Null((await trainer.Get<OpenReview>().RunAsync(submission.Id)).Refusal);

        var before = Assert.Single((await trainer.Get<ReadReviewDesk>().RunAsync(submission.Id)).Value!.Others);
        Assert.Equal((cast.Leercoach.Name, null), (before.Name, before.SentAt));
        Assert.Null(await coach.Get<SendFeedback>().RunAsync(Answer(id, Verdict.Approved, 2)));

        var desk = (await trainer.Get<ReadReviewDesk>().RunAsync(submission.Id)).Value!;
        Assert.Equal((house.Data.Now, false), (Assert.Single(desk.Others).SentAt!.Value, desk.CanAnswer));
        Assert.Equal("already-reviewed", (await trainer.Get<OpenReview>().RunAsync(submission.Id)).Refusal!.Code);
    }

    [Fact]
    public async Task A_leercoach_who_handed_over_can_no_longer_send_and_the_new_one_starts_afresh()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var review = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        var next = await house.Data.LeercoachAsync();
        await house.Data.ChangeAsync(async db => (await db.Participations.IgnoreQueryFilters().Include(x => x.Assignments).SingleAsync(x => x.Id == cast.Participation.Id)).AssignLeercoach(next.Id, house.Data.NewId(), house.Data.Today));
        await using var former = house.As(cast.Leercoach);
        await using var present = house.As(next);

        Assert.Equal(Refusal.Unknown, await former.Get<SendFeedback>().RunAsync(Answer(review, Verdict.Approved)));
        Assert.Equal(Refusal.Unknown, (await former.Get<ReadReviewDesk>().RunAsync(submission.Id)).Refusal);
        Assert.NotEqual(review.Id, (await present.Get<OpenReview>().RunAsync(submission.Id)).Value);
    }

    private static Feedback Answer(Review review, Verdict? verdict) => Answer(review.Id, verdict, 1);

    private static Feedback Answer(Guid review, Verdict? verdict, int revision = 1) => new(new Judgements(review, verdict, []), revision);

    /// <summary>As when opening and taking back crossed each other on the way.</summary>
    private static Task<Guid> ConceptWithoutOpeningAsync(TestHouse house, Submission submission, Guid reader) => house.Data.ChangeAsync(db =>
    {
        var review = new Review { Id = house.Data.NewId(), SubmissionId = submission.Id, DocumentId = submission.DocumentId, ParticipationId = submission.ParticipationId, ReviewerId = reader, StartedAt = house.Data.Now };
        var draft = new Draft { Id = review.Id, ParticipationId = submission.ParticipationId, OwnerId = reader, Purpose = DraftPurpose.Letter };
        draft.Save("Alvast iets.", TextHash.Of("Alvast iets."), DraftStamp.Blank, null, null, house.Data.Now);
        db.AddRange(review, draft);
        return Task.FromResult(review.Id);
    });
}
