using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>Comments where nobody thought there would be any: on a version that is gone or old, over the edge of a table, in thousands, full of code.</summary>
public sealed class CommentTroubleTests
{
    private const string Mixed = "Eerst een zin.\n\n- Bram dacht na.\n- Roos tekende.\n\n| Wie | Wat |\n|---|---|\n| Fleur | zingt mee |\n\nTot slot een zin.\n";

    [Fact]
    public async Task A_version_that_was_taken_back_takes_no_comments_and_loses_none()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation, text: Mixed);
        var review = await ConceptWithoutOpeningAsync(house, submission, cast.Leercoach.Id);
        Assert.Null(await house.DoAsync(cast.Participant, (WithdrawSubmission u) => u.RunAsync(submission.DocumentId)));

        Assert.Equal("submission-withdrawn", (await house.DoAsync(cast.Leercoach, (AddComment u) => u.RunAsync(On(review, "Bram dacht na.")))).Refusal?.Code);

        var kept = Assert.Single((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Comments);
        Assert.Equal(("Dit zei ik al.", "Roos tekende."), (kept.Body, kept.Quote));
    }

    [Fact]
    public async Task A_concept_on_a_version_that_somebody_else_answered_stays_and_does_not_leave()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation, text: Mixed);
        var review = (await house.Data.ReviewStartedAsync(submission, cast.Leercoach)).Id;
        var comment = await house.SeeAsync(cast.Leercoach, (AddComment u) => u.RunAsync(On(review, "Roos tekende.")));
        await house.Data.ReviewedAsync(submission, cast.Trainer, Verdict.RevisionRequested);
        var draft = await house.SeeAsync(cast.Participant, (ReadDraft u) => u.RunAsync(submission.DocumentId));
        Assert.Null((await house.DoAsync(cast.Participant, (SubmitDocument u) => u.RunAsync(new HandIn(submission.DocumentId, draft.Revision, [])))).Refusal);

        var words = new Judgements(review, Verdict.Approved, []) { Comments = [new(comment, CommentKind.Tip, "Nog één ding.")] };
        Assert.Equal("submission-not-current", (await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(words, 1))))?.Code);
        Assert.Equal("Nog één ding.", Assert.Single((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Comments).Body);
    }

    [Theory, Databases]
    public async Task A_passage_runs_from_a_list_into_a_table_and_is_found_again(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation, text: Mixed);
        var review = (await house.Data.ReviewStartedAsync(submission, cast.Leercoach)).Id;
        var plain = PlainText.Extract(Mixed);
        var (start, end) = (plain.IndexOf("Roos", StringComparison.Ordinal), plain.IndexOf(" mee", StringComparison.Ordinal));
        await house.SeeAsync(cast.Leercoach, (AddComment u) => u.RunAsync(new NewComment(review, start, end, CommentKind.Question)));

        var quote = Assert.Single((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Comments).Quote;
        Assert.Equal(plain[start..end], quote);
        var anchor = PassageAnchor.On(plain, start, end)!;
        var next = PlainText.Extract("Een nieuw begin.\n\n" + Mixed);
        var found = Assert.Single(AnchorFinder.Project(plain, next, [anchor]));
        Assert.Equal((Place.Exact, quote), (found.Place, next[found.Start..found.End]));
    }

    [Fact]
    public void Two_thousand_passages_of_one_text_each_find_their_own_place()
    {
        var lines = Enumerable.Range(0, 2000).Select(n => $"Zin {n} gaat over de les van groep {n % 8} in zaal {n * 7}.").ToList();
        var (before, after) = (string.Join('\n', lines), string.Join('\n', lines.Prepend("Een nieuwe eerste zin.").Where((_, n) => n % 100 != 50)));
        var anchors = lines.Select(line => before.IndexOf(line, StringComparison.Ordinal) is var at ? PassageAnchor.On(before, at, at + line.Length)! : null!).ToList();

        var places = AnchorFinder.Project(before, after, anchors);

        Assert.All(anchors.Zip(places), pair => Assert.Equal(after.Contains(pair.First.Exact, StringComparison.Ordinal) ? pair.First.Exact : "", after[pair.Second.Start..pair.Second.End]));
    }

    [Fact]
    public async Task Code_in_a_comment_is_kept_as_the_words_it_is()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation, text: Mixed);
        var review = (await house.Data.ReviewStartedAsync(submission, cast.Leercoach)).Id;
        var comment = await house.SeeAsync(cast.Leercoach, (AddComment u) => u.RunAsync(On(review, "Roos tekende.")));
        const string hostile = "<img src=x onerror=alert(1)> [klik](javascript:alert(1)) **vet** \u202eomgekeerd";

        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(review, Verdict.Approved, []) { Comments = [new(comment, CommentKind.Tip, hostile)] }, 1))));

        Assert.Equal(hostile, Assert.Single((await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback!.Comments).Body);
    }

    private static NewComment On(Guid review, string passage)
    {
        var start = PlainText.Extract(Mixed).IndexOf(passage, StringComparison.Ordinal);
        return new NewComment(review, start, start + passage.Length, CommentKind.Question);
    }

    /// <summary>As when the writer takes it back in the moment in which the reader begins.</summary>
    private static Task<Guid> ConceptWithoutOpeningAsync(TestHouse house, Submission submission, Guid reader) => house.Data.ChangeAsync(db =>
    {
        var review = new Review { Id = house.Data.NewId(), SubmissionId = submission.Id, DocumentId = submission.DocumentId, ParticipationId = submission.ParticipationId, ReviewerId = reader, StartedAt = house.Data.Now };
        var plain = PlainText.Extract(Mixed);
        var start = plain.IndexOf("Roos tekende.", StringComparison.Ordinal);
        Assert.Null(review.Comment(PassageAnchor.On(plain, start, start + "Roos tekende.".Length)!, CommentKind.Tip, house.Data.NewId(), house.Data.Now));
        Assert.Null(review.Say(review.Comments[0].Id, CommentKind.Tip, "Dit zei ik al."));
        db.Add(review);
        return Task.FromResult(review.Id);
    });
}
