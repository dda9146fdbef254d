using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>Feedback that lies ready, leaves at its moment, is recalled and is read: never twice, and never behind anybody's back.</summary>
public sealed class RoundTests
{
    [Theory, Databases]
    public async Task What_is_planned_stays_as_it_was_and_leaves_once_at_its_moment(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, review) = await AtTheDeskAsync(house);
        var moment = house.Data.Now.AddHours(3);
        Assert.Null(await PlanAsync(house, cast, review, moment));
        List<LiveNotice> heard = [];
        using var listening = house.Services.GetRequiredService<LiveNotices>().Listen(cast.Participant.Id, n => { heard.Add(n); return Task.CompletedTask; });

        var desk = await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id));
        Assert.Equal((true, false, moment, "Je kijkt goed."), (desk.IsReady, desk.CanAnswer, desk.Own!.SendAt!.Value, desk.ReadyLetter));
        Assert.Equal(moment, Assert.Single(await house.SeeAsync(cast.Leercoach, (ReadReady u) => u.RunAsync())).SendAt);
        Assert.True(Assert.Single((await house.SeeAsync(cast.Leercoach, (ReadInbox u) => u.RunAsync())).Rows).Ready);
        Assert.Equal("draft-locked", (await house.DoAsync(cast.Leercoach, (SaveDraft u) => u.RunAsync(new DraftChange(review.Id, "Anders.", TestData.On(2, "Je kijkt goed."), "k", null)))).Refusal?.Code);
        Assert.Equal("feedback-ready", (await house.DoAsync(cast.Leercoach, (SaveJudgements u) => u.RunAsync(new Judgements(review.Id, Verdict.RevisionRequested, []))))?.Code);
        Assert.Equal("feedback-ready", (await house.DoAsync(cast.Leercoach, (AddComment u) => u.RunAsync(new NewComment(review.Id, 0, 4, CommentKind.Tip)))).Refusal?.Code);
        Assert.Equal(0, await DueAsync(house));
        Assert.Null((await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback);

        house.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(1, (await Task.WhenAll(DueAsync(house), DueAsync(house))).Sum());
        Assert.Equal(0, await DueAsync(house));

        Assert.Equal(LiveTopic.FeedbackSent, Assert.Single(heard).Topic);
        Assert.Equal("Je kijkt goed.", (await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback!.Letter);
        var line = await house.Data.LookAsync(db => db.History.SingleAsync(h => h.SubjectId == review.Id && h.Detail == "Approved, gepland"));
        Assert.Equal((cast.Leercoach.Id, Operation.SendFeedback), (line.ActorId, line.Operation));
    }

    [Theory, Databases]
    public async Task Taken_back_it_is_concept_again_and_nothing_leaves(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, review) = await AtTheDeskAsync(house);
        Assert.Null(await PlanAsync(house, cast, review, house.Data.Now.AddHours(1)));

        Assert.Null(await house.DoAsync(cast.Leercoach, (TakeReadyBack u) => u.RunAsync(review.Id)));
        house.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(0, await DueAsync(house));
        Assert.True((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).CanAnswer);
        Assert.Null((await house.DoAsync(cast.Leercoach, (SaveDraft u) => u.RunAsync(new DraftChange(review.Id, "Anders.", TestData.On(2, "Je kijkt goed."), "k", null)))).Refusal);
        Assert.Equal("feedback-not-ready", (await house.DoAsync(cast.Leercoach, (TakeReadyBack u) => u.RunAsync(review.Id)))?.Code);
        Assert.Equal("feedback-not-ready", (await house.DoAsync(cast.Leercoach, (SendReady u) => u.RunAsync(review.Id)))?.Code);
    }

    [Fact]
    public async Task A_moment_that_is_over_and_a_letter_that_moved_on_are_refused()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, _, review) = await AtTheDeskAsync(house);

        Assert.Equal("moment-in-the-past", (await PlanAsync(house, cast, review, house.Data.Now))?.Code);
        Assert.Equal("letter-changed", (await PlanAsync(house, cast, review, house.Data.Now.AddHours(1), revision: 7))?.Code);
        Assert.Null(await PlanAsync(house, cast, review, house.Data.Now.AddHours(1)));
        Assert.Null(await house.DoAsync(cast.Leercoach, (ChangeMoment u) => u.RunAsync(review.Id, house.Data.Now.AddHours(5))));
        Assert.Equal("moment-in-the-past", (await house.DoAsync(cast.Leercoach, (ChangeMoment u) => u.RunAsync(review.Id, house.Data.Now)))?.Code);
        foreach (var other in cast.People.Where(x => x.Key != nameof(Cast.Leercoach)).Select(x => x.Value))
        {
            Assert.Equal(Refusal.Unknown, await house.DoAsync(other, (SendReady u) => u.RunAsync(review.Id)));
            Assert.Equal(Refusal.Unknown, await house.DoAsync(other, (TakeReadyBack u) => u.RunAsync(review.Id)));
            Assert.Equal(Refusal.Unknown, await house.DoAsync(other, (ChangeMoment u) => u.RunAsync(review.Id, house.Data.Now.AddHours(1))));
            Assert.Equal(Refusal.Unknown, await house.DoAsync(other, (RecallFeedback u) => u.RunAsync(review.Id)));
        }
    }

    [Theory, Databases]
    public async Task What_cannot_leave_at_its_moment_is_concept_again_and_its_writer_hears_why(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, review) = await AtTheDeskAsync(house);
        Assert.Null(await PlanAsync(house, cast, review, house.Data.Now.AddHours(1)));
        var trainers = await house.Data.ReviewStartedAsync(submission, cast.Trainer);
        Assert.Null(await house.DoAsync(cast.Trainer, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(trainers.Id, Verdict.RevisionRequested, []), 1))));
        house.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, await DueAsync(house));

        Assert.Equal("already-reviewed", Assert.Single(await house.SeeAsync(cast.Leercoach, (ReadReady u) => u.RunAsync())).NotSent?.Code);
        Assert.Equal("Je kijkt goed.", (await house.SeeAsync(cast.Leercoach, (ReadDraft u) => u.RunAsync(review.Id))).Markdown);
        Assert.Equal(0, await DueAsync(house));
    }

    [Theory, Databases]
    public async Task That_it_was_overtaken_is_said_until_it_was_seen_at_the_desk_or_a_newer_version_is_opened(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, review) = await AtTheDeskAsync(house);
        await OvertakeAsync(house, cast, submission, review);
        Assert.NotNull((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Own!.NotSent);

        Assert.Null(await house.DoAsync(cast.Leercoach, (SeeNotSent u) => u.RunAsync(submission.Id)));

        Assert.Empty(await house.SeeAsync(cast.Leercoach, (ReadReady u) => u.RunAsync()));
        Assert.Null((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Own!.NotSent);

        var other = await house.Data.SubmittedAsync(cast.Participation);
        await OvertakeAsync(house, cast, other, await house.Data.ReviewStartedAsync(other, cast.Leercoach));
        var newer = await house.Data.SubmittedAsync(await house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().SingleAsync(d => d.Id == other.DocumentId)));
        Assert.Single(await house.SeeAsync(cast.Leercoach, (ReadReady u) => u.RunAsync()));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.SeeAsync(cast.Leercoach, (OpenReview u) => u.RunAsync(newer.Id));
        Assert.Empty(await house.SeeAsync(cast.Leercoach, (ReadReady u) => u.RunAsync()));
    }

    /// <summary>The leercoach's feedback was planned, and the trainer answers before its moment.</summary>
    private static async Task OvertakeAsync(TestHouse house, Cast cast, Submission submission, Review review)
    {
        Assert.Null(await PlanAsync(house, cast, review, house.Data.Now.AddHours(1)));
        var trainers = await house.Data.ReviewStartedAsync(submission, cast.Trainer);
        Assert.Null(await house.DoAsync(cast.Trainer, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(trainers.Id, Verdict.RevisionRequested, []), 1))));
        house.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await DueAsync(house));
    }

    [Fact]
    public async Task Who_handed_the_participant_over_sends_nothing_any_more()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, _, review) = await AtTheDeskAsync(house);
        Assert.Null(await PlanAsync(house, cast, review, house.Data.Now.AddHours(1)));
        var next = await house.Data.LeercoachAsync();
        await house.Data.ChangeAsync(async db => (await db.Participations.IgnoreQueryFilters().Include(x => x.Assignments).SingleAsync(x => x.Id == cast.Participation.Id)).AssignLeercoach(next.Id, house.Data.NewId(), house.Data.Today));
        house.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(0, await DueAsync(house));
        Assert.Equal(0, await house.Data.LookAsync(db => db.Reviews.IgnoreQueryFilters().CountAsync(r => r.SentAt != null)));
    }

    [Theory, Databases]
    public async Task Recalled_it_never_came_and_can_be_changed_and_sent_again(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, review) = await AtTheDeskAsync(house);
        var comment = await house.SeeAsync(cast.Leercoach, (AddComment u) => u.RunAsync(new NewComment(review.Id, 0, 6, CommentKind.Tip)));
        var words = new Judgements(review.Id, Verdict.Approved, [new GuidelineAnswer("feiten", GuidelineWord.Strong, "Helder.")]) { Comments = [new(comment, CommentKind.Tip, "Noem de dag.")] };
        await house.DoAsync(cast.Leercoach, (TakeAnswers u) => u.RunAsync(cast.Participation.Id, new Dictionary<string, string> { [AnswerField.Comment(review.Id, comment)] = "Noem de dag." }));
        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(words, 1))));

        Assert.Null(await house.DoAsync(cast.Leercoach, (RecallFeedback u) => u.RunAsync(review.Id)));

        Assert.Equal("feedback-not-sent", (await house.DoAsync(cast.Leercoach, (RecallFeedback u) => u.RunAsync(review.Id)))?.Code);
        var page = await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1));
        Assert.Equal((null, DocumentStatus.Submitted), (page.Feedback, page.Status));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Participant, (HandleComment u) => u.RunAsync(submission.DocumentId, comment, true)));
        var desk = await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id));
        Assert.Equal((true, "Noem de dag."), (desk.CanAnswer, Assert.Single(desk.Comments).Body));
        var field = await house.SeeAsync(cast.Leercoach, (ReadAnswer u) => u.RunAsync(cast.Participation.Id, AnswerField.Comment(review.Id, comment)));
        Assert.Equal(("Noem de dag.", false), (field.Text.Markdown, field.Text.ReadOnly));
        Assert.Equal(Operation.RecallFeedback, (await house.Data.LookAsync(db => db.History.SingleAsync(h => h.Detail == "teruggehaald"))).Operation);

        var letter = await house.SeeAsync(cast.Leercoach, (ReadDraft u) => u.RunAsync(review.Id));
        Assert.False(letter.ReadOnly);
        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(words, letter.Revision))));
        Assert.NotNull((await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback);
    }

    [Theory, Databases]
    public async Task What_was_read_is_not_recalled_and_its_sender_sees_when(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, review) = await AtTheDeskAsync(house);
        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(review.Id, Verdict.Approved, []), 1))));
        Assert.Null((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Own!.ReadAt);
        await house.DoAsync(cast.Participant, (NoteReading u) => u.RunAsync(submission.Id));

        var refusal = await house.DoAsync(cast.Leercoach, (RecallFeedback u) => u.RunAsync(review.Id));

        Assert.Equal(("feedback-already-read", (object)house.Data.Now), (refusal!.Code, refusal.Values[0]));
        var seen = (await house.SeeAsync(cast.Leercoach, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback!;
        Assert.Equal((true, house.Data.Now), (seen.Mine, seen.ReadAt!.Value));
        Assert.False((await house.SeeAsync(cast.Trainer, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback!.Mine);
    }

    [Theory, Databases]
    public async Task Read_and_recalled_in_the_same_moment_is_one_of_the_two(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, review) = await AtTheDeskAsync(house);
        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(review.Id, Verdict.Approved, []), 1))));

        var (read, recalled) = (house.DoAsync(cast.Participant, (NoteReading u) => u.RunAsync(submission.Id)), house.DoAsync(cast.Leercoach, (RecallFeedback u) => u.RunAsync(review.Id)));
        await Task.WhenAll(read, recalled);

        var stands = await house.Data.LookAsync(db => db.Reviews.IgnoreQueryFilters().SingleAsync(r => r.Id == review.Id));
        Assert.Equal(await recalled is null, stands.SentAt is null);
        Assert.Equal(await recalled is null, stands.ReadAt is null);
        if (await recalled is { } refusal) Assert.Equal("feedback-already-read", refusal.Code);
    }

    [Fact]
    public async Task An_approval_on_which_was_decided_is_not_recalled()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, _, review) = await AtTheDeskAsync(house);
        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(review.Id, Verdict.Approved, []), 1))));
        await house.Data.DecisionAsync(cast.Participation, cast.Trainer);

        Assert.Equal("feedback-counted", (await house.DoAsync(cast.Leercoach, (RecallFeedback u) => u.RunAsync(review.Id)))?.Code);
    }

    [Fact]
    public async Task Feedback_on_an_older_version_is_not_laid_ready_and_says_which_one_is_newer()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, submission, review) = await AtTheDeskAsync(house);
        var trainers = await house.Data.ReviewStartedAsync(submission, cast.Trainer);
        Assert.Null(await house.DoAsync(cast.Trainer, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(trainers.Id, Verdict.RevisionRequested, []), 1))));
        var second = await house.Data.SubmittedAsync(await house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().SingleAsync(d => d.Id == submission.DocumentId)));

        Assert.Equal("submission-not-current", (await PlanAsync(house, cast, review, house.Data.Now.AddHours(1)))?.Code);
        Assert.Equal("submission-not-current", (await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(review.Id, Verdict.Approved, []), 1))))?.Code);
        Assert.Equal(second.Id, (await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Newer?.Submission);
        Assert.Equal("submission-not-current", (await house.DoAsync(cast.Trainer, (RecallFeedback u) => u.RunAsync(trainers.Id)))?.Code);
    }

    private static async Task<(Cast Cast, Submission Submission, Review Review)> AtTheDeskAsync(TestHouse house)
    {
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        return (cast, submission, await house.Data.ReviewStartedAsync(submission, cast.Leercoach));
    }

    private static Task<Refusal?> PlanAsync(TestHouse house, Cast cast, Review review, DateTimeOffset? sendAt, int revision = 1) =>
        house.DoAsync(cast.Leercoach, (PutReady u) => u.RunAsync(new Feedback(new Judgements(review.Id, Verdict.Approved, []), revision), sendAt));

    private static Task<int> DueAsync(TestHouse house) => house.Services.GetRequiredService<SendDueFeedback>().RunAsync();
}
