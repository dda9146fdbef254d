using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>What is recalled never came: no news of it, no talk under it, and always a way to send it again.</summary>
public sealed class RecallTests
{
    [Theory, Databases]
    public async Task The_news_and_the_talk_go_with_it_and_sent_again_it_is_news_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var (review, comment) = await SendAsync(house, submission, cast.Leercoach);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await house.DoAsync(cast.Leercoach, (AnswerComment u) => u.RunAsync(review, comment, "Ik bedoel het begin.")));
        Assert.Null(await house.DoAsync(cast.Leercoach, (ResolveComment u) => u.RunAsync(review, comment, true)));
        Assert.Equal(3, await house.SeeAsync(cast.Participant, (CountNotices u) => u.RunAsync()));

        Assert.Null(await house.DoAsync(cast.Leercoach, (RecallFeedback u) => u.RunAsync(review)));

        Assert.Equal(0, await house.SeeAsync(cast.Participant, (CountNotices u) => u.RunAsync()));
        Assert.Null((await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await SendAgainAsync(house, cast.Leercoach, review, comment);
        var line = Assert.Single((await house.SeeAsync(cast.Participant, (ListNotices u) => u.RunAsync())).Lines);
        Assert.Equal((LiveTopic.FeedbackSent, 1), (line.Words.Notice.Topic, line.Count));
        var seen = Assert.Single((await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback!.Comments);
        Assert.Equal((0, null), (seen.Replies.Count, seen.ResolvedAt));
    }

    [Theory, Databases]
    public async Task The_news_of_another_reader_of_the_same_version_stays(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var (review, _) = await SendAsync(house, submission, cast.Leercoach);
        await house.Data.SecondOpinionAsync(submission, cast.Leercoach, cast.Trainer);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var (other, comment) = await SendAsync(house, submission, cast.Trainer);
        Assert.Null(await house.DoAsync(cast.Trainer, (AnswerComment u) => u.RunAsync(other, comment, "Ook dit nog.")));

        Assert.Null(await house.DoAsync(cast.Leercoach, (RecallFeedback u) => u.RunAsync(review)));

        var lines = (await house.SeeAsync(cast.Participant, (ListNotices u) => u.RunAsync())).Lines;
        Assert.Equal([(LiveTopic.FeedbackSent, 1, cast.Trainer.Name), (LiveTopic.CommentAnswered, 1, cast.Trainer.Name)], lines.OrderBy(l => l.Words.Notice.Topic).Select(l => (l.Words.Notice.Topic, l.Count, l.Words.Who)));
    }

    [Theory, Databases]
    public async Task Who_recalls_while_another_reader_asked_for_more_can_send_again_until_there_is_a_newer_version(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var (review, comment) = await SendAsync(house, submission, cast.Leercoach);
        await house.Data.SecondOpinionAsync(submission, cast.Leercoach, cast.Trainer);
        await SendAsync(house, submission, cast.Trainer);
        Assert.Equal("feedback-already-sent", (await house.DoAsync(cast.Leercoach, (OpenReview u) => u.RunAsync(submission.Id))).Refusal?.Code);

        Assert.Null(await house.DoAsync(cast.Leercoach, (RecallFeedback u) => u.RunAsync(review)));

        Assert.Equal(review, await house.SeeAsync(cast.Leercoach, (OpenReview u) => u.RunAsync(submission.Id)));
        var desk = await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id));
        Assert.Equal((true, DocumentStatus.RevisionRequested), (desk.CanAnswer, desk.Status));
        Assert.True(Assert.Single((await house.SeeAsync(cast.Leercoach, (ReadInbox u) => u.RunAsync(InboxList.Participant))).Rows).Recalled);
        var letter = await house.SeeAsync(cast.Leercoach, (ReadDraft u) => u.RunAsync(review));
        Assert.Null(await house.DoAsync(cast.Leercoach, (PutReady u) => u.RunAsync(new Feedback(new Judgements(review, Verdict.RevisionRequested, []), letter.Revision), null)));
        Assert.Null(await house.DoAsync(cast.Leercoach, (TakeReadyBack u) => u.RunAsync(review)));
        await SendAgainAsync(house, cast.Leercoach, review, comment);
        Assert.Equal(2, (await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).OtherLetters.Count + 1);

        Assert.Null(await house.DoAsync(cast.Leercoach, (RecallFeedback u) => u.RunAsync(review)));
        await house.Data.SubmittedAsync(await house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().SingleAsync(d => d.Id == submission.DocumentId)));
        Assert.Equal("submission-not-current", (await house.DoAsync(cast.Leercoach, (OpenReview u) => u.RunAsync(submission.Id))).Refusal?.Code);
        Assert.False((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).CanAnswer);
    }

    [Fact]
    public async Task Who_only_began_is_not_let_in_beside_the_verdict_of_another_reader()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var begun = await house.Data.ReviewStartedAsync(submission, cast.Trainer);
        await SendAsync(house, submission, cast.Leercoach);

        Assert.Equal("already-reviewed", (await house.DoAsync(cast.Trainer, (OpenReview u) => u.RunAsync(submission.Id))).Refusal?.Code);
        Assert.Equal("already-reviewed", (await house.DoAsync(cast.Trainer, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(begun.Id, Verdict.Approved, []), 1))))?.Code);
    }

    private static async Task<(Guid Review, Guid Comment)> SendAsync(TestHouse house, Submission submission, Person reader)
    {
        var review = (await house.Data.ReviewStartedAsync(submission, reader)).Id;
        var comment = await house.SeeAsync(reader, (AddComment u) => u.RunAsync(new NewComment(review, 0, 6, CommentKind.Tip)));
        await SendAgainAsync(house, reader, review, comment);
        return (review, comment);
    }

    private static async Task SendAgainAsync(TestHouse house, Person reader, Guid review, Guid comment)
    {
        var letter = await house.SeeAsync(reader, (ReadDraft u) => u.RunAsync(review));
        var words = new Judgements(review, Verdict.RevisionRequested, []) { Comments = [new(comment, CommentKind.Tip, "Noem de dag.")] };
        Assert.Null(await house.DoAsync(reader, (SendFeedback u) => u.RunAsync(new Feedback(words, letter.Revision))));
    }
}
