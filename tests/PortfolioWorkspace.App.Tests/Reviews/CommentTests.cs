using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>Comments on passages: concept until the feedback is sent, on a place that does not move, and carried to what the text became.</summary>
public sealed class CommentTests
{
    private const string Text = "## Wat ik zag\n\nRoos stelde een **open** vraag.\n\n- Bram dacht na.\n- Daarna vertelde hij iets.\n";

    [Theory, Databases]
    public async Task A_comment_is_seen_by_its_writer_alone_until_the_feedback_is_sent(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, review) = await AtTheDeskAsync(house);
        var comment = (await house.SeeAsync(cast.Leercoach, (AddComment u) => u.RunAsync(On(review, "open vraag"))));
        await house.DoAsync(cast.Leercoach, (SaveJudgements u) => u.RunAsync(Saying(review, comment, "Mooi open.")));

        var mine = Assert.Single((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Comments);
        Assert.Equal((1, CommentKind.Compliment, "Mooi open.", "open vraag"), (mine.Number, mine.Kind, mine.Body, mine.Quote));
        await house.DoAsync(cast.Trainer, (OpenReview u) => u.RunAsync(submission.Id));
        Assert.Empty((await house.SeeAsync(cast.Trainer, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Comments);
        Assert.Null((await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback);
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Participant, (HandleComment u) => u.RunAsync(submission.DocumentId, comment, true)));

        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(Saying(review, comment, "Mooi open."), 1))));

        var seen = Assert.Single((await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback!.Comments);
        Assert.Equal(("Mooi open.", null), (seen.Body, seen.HandledAt));
        Assert.Equal("feedback-already-sent", (await house.DoAsync(cast.Leercoach, (AddComment u) => u.RunAsync(On(review, "Bram")))).Refusal?.Code);
        Assert.Equal("feedback-already-sent", (await house.DoAsync(cast.Leercoach, (TakeCommentAway u) => u.RunAsync(review, comment)))?.Code);
    }

    [Fact]
    public async Task Only_the_reader_whose_review_it_is_comments_and_only_on_words_that_are_there()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, _, review) = await AtTheDeskAsync(house);
        foreach (var other in cast.People.Where(x => x.Key != nameof(Cast.Leercoach)).Select(x => x.Value))
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(other, (AddComment u) => u.RunAsync(On(review, "open vraag")))).Refusal);

        foreach (var (start, end) in new[] { (0, 0), (-1, 4), (4, 3), (0, 100_000), (int.MinValue, int.MaxValue) })
            Assert.Equal("no-passage", (await house.DoAsync(cast.Leercoach, (AddComment u) => u.RunAsync(new NewComment(review, start, end, CommentKind.Tip)))).Refusal?.Code);
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Leercoach, (TakeCommentAway u) => u.RunAsync(review, Guid.NewGuid())));
    }

    [Fact]
    public async Task Feedback_with_a_comment_without_words_stays_and_so_does_a_comment_that_is_too_long()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, _, review) = await AtTheDeskAsync(house);
        var comment = await house.SeeAsync(cast.Leercoach, (AddComment u) => u.RunAsync(On(review, "Bram dacht na.")));

        Assert.Equal("comment-empty", (await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(Saying(review, comment, "  "), 1))))?.Code);
        Assert.Equal("too-long", (await house.DoAsync(cast.Leercoach, (SaveJudgements u) => u.RunAsync(Saying(review, comment, new string('a', 100_000)))))?.Code);
        Assert.Null(await house.DoAsync(cast.Leercoach, (TakeCommentAway u) => u.RunAsync(review, comment)));
        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(review, Verdict.Approved, []), 1))));
    }

    [Fact]
    public async Task Comments_may_overlap_and_there_are_no_more_of_them_than_help()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, submission, review) = await AtTheDeskAsync(house);
        for (var i = 0; i < PassageComment.MostInReview; i++) await house.SeeAsync(cast.Leercoach, (AddComment u) => u.RunAsync(On(review, i % 2 == 0 ? "open vraag" : "vraag.")));

        Assert.Equal("too-many-comments", (await house.DoAsync(cast.Leercoach, (AddComment u) => u.RunAsync(On(review, "Bram")))).Refusal?.Code);
        Assert.Equal(PassageComment.MostInReview, (await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Comments.Count);
    }

    [Theory, Databases]
    public async Task On_the_next_version_is_said_what_became_of_each_place_and_what_is_gone_comes_first(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, review) = await AtTheDeskAsync(house);
        var kept = await house.SeeAsync(cast.Leercoach, (AddComment u) => u.RunAsync(On(review, "open vraag")));
        var gone = await house.SeeAsync(cast.Leercoach, (AddComment u) => u.RunAsync(On(review, "Daarna vertelde hij iets.")));
        var words = new Judgements(review, Verdict.RevisionRequested, []) { Comments = [new(kept, CommentKind.Tip, "Waarom?"), new(gone, CommentKind.Question, "Wat dan?")] };
        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(words, 1))));

        Assert.Null(await house.DoAsync(cast.Participant, (HandleComment u) => u.RunAsync(submission.DocumentId, kept, true)));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Leercoach, (HandleComment u) => u.RunAsync(submission.DocumentId, kept, false)));
        const string next = "## Wat ik zag\n\nRoos stelde een open vraag.\n\n- Bram dacht na.\n";
        var draft = await house.SeeAsync(cast.Participant, (ReadDraft u) => u.RunAsync(submission.DocumentId));
        await house.DoAsync(cast.Participant, (SaveDraft u) => u.RunAsync(new DraftChange(submission.DocumentId, next, DraftStamp.Of(draft.Revision, draft.Hash), "n-1", null)));

        var desk = await house.SeeAsync(cast.Participant, (OpenDesk u) => u.RunAsync(submission.DocumentId));
        Assert.Equal([(gone, Place.Gone), (kept, Place.Exact)], desk.Comments.Select(c => (c.Comment.Id, c.Place)));
        Assert.Equal([null, house.Data.Now], desk.Comments.Select(c => c.Comment.HandledAt));

        Assert.Null((await house.DoAsync(cast.Participant, (SubmitDocument u) => u.RunAsync(new HandIn(submission.DocumentId, draft.Revision + 1, [])))).Refusal);
        var second = (await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 2))).Submitted.Id;
        await house.DoAsync(cast.Leercoach, (OpenReview u) => u.RunAsync(second));
        Assert.Equal([(gone, Place.Gone), (kept, Place.Exact)], (await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(second))).Earlier.Select(c => (c.Comment.Id, c.Place)));
    }

    [Theory, Databases]
    public async Task What_is_still_open_goes_along_to_the_version_after_the_next_and_what_was_settled_does_not(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, review) = await AtTheDeskAsync(house);
        var open = await house.SeeAsync(cast.Leercoach, (AddComment u) => u.RunAsync(On(review, "stelde een open vraag")));
        var done = await house.SeeAsync(cast.Leercoach, (AddComment u) => u.RunAsync(On(review, "Bram dacht na.")));
        var words = new Judgements(review, Verdict.RevisionRequested, []) { Comments = [new(open, CommentKind.Tip, "Welke?"), new(done, CommentKind.Question, "Hoe lang?")] };
        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(words, 1))));
        Assert.Null(await house.DoAsync(cast.Participant, (HandleComment u) => u.RunAsync(submission.DocumentId, done, true)));

        var document = await house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().SingleAsync(d => d.Id == submission.DocumentId));
        await SaveAsync(house, cast, document.Id, Text.Replace("stelde een **open** vraag", "stelde meteen een heel open vraag", StringComparison.Ordinal));
        var second = await house.Data.SubmittedAsync(document);
        var later = (await house.Data.ReviewStartedAsync(second, cast.Leercoach)).Id;
        var newest = await house.SeeAsync(cast.Leercoach, (AddComment u) => u.RunAsync(new NewComment(later, 0, 3, CommentKind.Tip)));
        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(later, Verdict.RevisionRequested, []) { Comments = [new(newest, CommentKind.Tip, "Wie?")] }, 1))));

        var desk = await house.SeeAsync(cast.Participant, (OpenDesk u) => u.RunAsync(document.Id));
        Assert.Equal([(newest, 1, 2), (open, 2, 1)], desk.Carried.SelectMany(f => f.Comments.Select(c => (c.Comment.Id, c.Comment.Number, f.Version))));
        Assert.Equal([(newest, 1), (open, 2)], (await house.SeeAsync(cast.Participant, (ReadAnchors u) => u.RunAsync(document.Id))).Anchors.Select(a => (a.Comment, a.Number)));

        var third = await house.Data.SubmittedAsync(document);
        var earlier = (await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(third.Id))).Earlier;
        Assert.Equal([newest, open], earlier.Select(c => c.Comment.Id));
        Assert.Equal((Place.Changed, "stelde meteen een heel open vraag"), (earlier[1].Place, earlier[1].Now));
    }

    private static async Task SaveAsync(TestHouse house, Cast cast, Guid document, string text)
    {
        var draft = await house.SeeAsync(cast.Participant, (ReadDraft u) => u.RunAsync(document));
        Assert.Null((await house.DoAsync(cast.Participant, (SaveDraft u) => u.RunAsync(new DraftChange(document, text, DraftStamp.Of(draft.Revision, draft.Hash), "s-1", null)))).Refusal);
    }

    private static async Task<(Cast Cast, Submission Submission, Guid Review)> AtTheDeskAsync(TestHouse house)
    {
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation, text: Text);
        return (cast, submission, (await house.Data.ReviewStartedAsync(submission, cast.Leercoach)).Id);
    }

    private static NewComment On(Guid review, string passage)
    {
        const string plain = "Wat ik zag\nRoos stelde een open vraag.\nBram dacht na.\nDaarna vertelde hij iets.";
        var start = plain.IndexOf(passage, StringComparison.Ordinal);
        return new NewComment(review, start, start + passage.Length, CommentKind.Question);
    }

    private static Judgements Saying(Guid review, Guid comment, string body) =>
        new(review, Verdict.RevisionRequested, []) { Comments = [new CommentWords(comment, CommentKind.Compliment, body)] };
}
