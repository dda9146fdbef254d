using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>Two readers of one version: what both said is there for the writer and for the reader of the next, each under their own name.</summary>
public sealed class TwoReadersTests
{
    [Theory, Databases]
    public async Task Both_are_on_the_page_of_the_version_and_beside_the_text_with_numbers_that_mean_one_comment(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, coachs, trainers) = await AnsweredByBothAsync(house);
        var document = submission.DocumentId;

        var page = await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(document, 1));
        var other = Assert.Single(page.OtherLetters);
        Assert.Equal((cast.Trainer.Name, cast.Leercoach.Name), (page.Feedback!.Reviewer, other.Reviewer));
        Assert.Equal(trainers, Assert.Single(page.Feedback.Comments).Id);
        Assert.Equal(coachs, Assert.Single(other.Comments).Id);

        var desk = await house.SeeAsync(cast.Participant, (OpenDesk u) => u.RunAsync(document));
        Assert.Equal([(cast.Trainer.Name, 1, ThreadSide.Writer, 0), (cast.Leercoach.Name, 1, ThreadSide.Writer, 1)], desk.Carried.Select(f => (f.Reviewer, f.Version, f.Side, f.Order)));
        Assert.Equal([(trainers, 1), (coachs, 2)], desk.Comments.Select(c => (c.Comment.Id, c.Comment.Number)));
        Assert.Equal((cast.Leercoach.Name, true), (Assert.Single(desk.OtherLetters).Reviewer, desk.HasUnread));
        var anchors = await house.SeeAsync(cast.Participant, (ReadAnchors u) => u.RunAsync(document));
        Assert.Equal([(trainers, 1, "Bram"), (coachs, 2, "Ik zag")], anchors.Anchors.Select(a => (a.Comment, a.Number, a.Anchor.Exact)));
        foreach (var somebody in new[] { cast.Leercoach, cast.Trainer, cast.Organiser, cast.Stranger })
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(somebody, (ReadAnchors u) => u.RunAsync(document))).Refusal);

        await house.DoAsync(cast.Participant, (NoteReading u) => u.RunAsync(submission.Id));
        Assert.False((await house.SeeAsync(cast.Participant, (OpenDesk u) => u.RunAsync(document))).HasUnread);
    }

    [Theory, Databases]
    public async Task The_reader_of_the_next_version_sees_what_both_said_and_talks_where_it_is_theirs(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, coachs, trainers) = await AnsweredByBothAsync(house);
        var next = await house.Data.SubmittedAsync(await house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().SingleAsync(d => d.Id == submission.DocumentId)));

        Assert.Equal(2, Assert.Single((await house.SeeAsync(cast.Leercoach, (ReadInbox u) => u.RunAsync())).Rows).Comments);
        foreach (var (reader, mine) in new[] { (cast.Leercoach, coachs), (cast.Trainer, trainers) })
        {
            var desk = await house.SeeAsync(reader, (ReadReviewDesk u) => u.RunAsync(next.Id));
            Assert.Equal([(trainers, 1), (coachs, 2)], desk.Earlier.Select(c => (c.Comment.Id, c.Comment.Number)));
            var own = Assert.Single(desk.EarlierFeedback, f => f.Mine);
            Assert.Equal((mine, ThreadSide.Reader), (Assert.Single(own.Comments).Comment.Id, own.Side));
            Assert.Equal(ThreadSide.Onlooker, Assert.Single(desk.EarlierFeedback, f => !f.Mine).Side);
        }

        Assert.Empty((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).EarlierFeedback);
    }

    /// <summary>First by the leercoach, and then by the trainer whom that one asked.</summary>
    private static async Task<(Cast Cast, Submission Submission, Guid Coachs, Guid Trainers)> AnsweredByBothAsync(TestHouse house)
    {
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation, text: "Ik zag Roos. Bram tekende daarna.");
        var coachs = await SendAsync(house, submission, cast.Leercoach, 0, 6);
        await house.Data.SecondOpinionAsync(submission, cast.Leercoach, cast.Trainer);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        return (cast, submission, coachs, await SendAsync(house, submission, cast.Trainer, 13, 17));
    }

    private static async Task<Guid> SendAsync(TestHouse house, Submission submission, Person reader, int start, int end)
    {
        var review = (await house.Data.ReviewStartedAsync(submission, reader)).Id;
        var comment = await house.SeeAsync(reader, (AddComment u) => u.RunAsync(new NewComment(review, start, end, CommentKind.Tip)));
        Assert.Null(await house.DoAsync(reader, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(review, Verdict.RevisionRequested, []) { Comments = [new(comment, CommentKind.Tip, "Hoezo?")] }, 1))));
        return comment;
    }
}
