using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>A writer points out where a comment belongs: in their own draft only, logged as theirs, and from the next submission on for the reader too.</summary>
public sealed class LinkTests
{
    private const string Before = "Roos stelde een open vraag.\n\nBram dacht lang na over het antwoord.\n", After = "Iets heel anders kwam ervoor in de plaats.\n\nBram dacht lang na over het antwoord.\n";

    [Theory, Databases]
    public async Task A_lost_comment_is_linked_follows_the_text_and_goes_along_into_the_next_submission(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, document, comment) = await RewrittenAsync(house);
        Assert.Equal((Place.Gone, false), await PlaceAsync(house, cast, document));

        Assert.Null(await house.DoAsync(cast.Participant, (LinkComment u) => u.RunAsync(document, On(comment, "heel anders kwam"))));
        Assert.Equal((Place.Exact, true), await PlaceAsync(house, cast, document));
        Assert.Equal((cast.Participant.Id, "zelf gekoppeld"), await house.Data.LookAsync(db => db.History.Where(h => h.Operation == Operation.LinkComment).Select(h => new ValueTuple<Guid, string?>(h.ActorId, h.Detail)).SingleAsync()));
        Assert.Empty(await house.Data.LookAsAsync(cast.Leercoach.Id, db => db.CommentLinks.ToListAsync()));

        await WriteAsync(house, cast, document, "Nieuw begin.\n\n" + After);
        Assert.Equal((Place.Exact, true), await PlaceAsync(house, cast, document));
        var draft = await house.SeeAsync(cast.Participant, (ReadDraft u) => u.RunAsync(document));
        Assert.Null((await house.DoAsync(cast.Participant, (SubmitDocument u) => u.RunAsync(new HandIn(document, draft.Revision, [])))).Refusal);
        var second = (await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(document, 2))).Submitted.Id;
        await house.DoAsync(cast.Leercoach, (OpenReview u) => u.RunAsync(second));
        var earlier = Assert.Single((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(second))).Earlier);
        Assert.Equal((Place.Exact, true, "heel anders kwam"), (earlier.Place, earlier.LinkedByWriter, earlier.Now));
        Assert.Null(Assert.Single(await house.Data.LookAsAsync(cast.Leercoach.Id, db => db.CommentLinks.ToListAsync())).Source);
    }

    [Fact]
    public async Task What_is_not_there_is_refused_and_a_link_can_be_taken_back()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, document, comment) = await RewrittenAsync(house);
        foreach (var (start, end) in new[] { (0, 0), (-1, 4), (4, 3), (0, 100_000), (int.MinValue, int.MaxValue) })
            Assert.Equal("no-passage", (await house.DoAsync(cast.Participant, (LinkComment u) => u.RunAsync(document, new NewLink(comment, start, end, "Iets"))))?.Code);
        Assert.Equal("passage-changed", (await house.DoAsync(cast.Participant, (LinkComment u) => u.RunAsync(document, new NewLink(comment, 0, 4, "Roos"))))?.Code);
        Assert.Equal("passage-changed", (await house.DoAsync(cast.Participant, (LinkComment u) => u.RunAsync(document, new NewLink(comment, 0, 4, null))))?.Code);

        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Participant, (UnlinkComment u) => u.RunAsync(document, comment)));
        Assert.Null(await house.DoAsync(cast.Participant, (LinkComment u) => u.RunAsync(document, On(comment, "heel"))));
        Assert.Null(await house.DoAsync(cast.Participant, (LinkComment u) => u.RunAsync(document, On(comment, "Bram"))));
        Assert.Null(await house.DoAsync(cast.Participant, (UnlinkComment u) => u.RunAsync(document, comment)));
        Assert.Equal((Place.Gone, false), await PlaceAsync(house, cast, document));
    }

    [Fact]
    public async Task Nobody_links_in_somebody_elses_draft_and_nobody_a_comment_of_another_document()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, document, comment) = await RewrittenAsync(house);
        foreach (var other in cast.People.Where(x => x.Key != nameof(Cast.Participant)).Select(x => x.Value))
        {
            Assert.Equal(Refusal.Unknown, await house.DoAsync(other, (LinkComment u) => u.RunAsync(document, On(comment, "heel"))));
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(other, (ReadAnchors u) => u.RunAsync(document))).Refusal);
        }

        var neighbour = await house.Data.CastAsync();
        var theirs = await house.Data.DocumentAsync(neighbour.Participation, text: After);
        Assert.Equal(Refusal.Unknown, await house.DoAsync(neighbour.Participant, (LinkComment u) => u.RunAsync(theirs.Id, On(comment, "heel"))));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Participant, (LinkComment u) => u.RunAsync(theirs.Id, On(comment, "heel"))));
    }

    [Fact]
    public async Task The_desk_gets_each_text_once_with_the_passages_in_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, document, comment) = await RewrittenAsync(house);
        var anchors = await house.SeeAsync(cast.Participant, (ReadAnchors u) => u.RunAsync(document));
        var anchor = Assert.Single(anchors.Anchors);
        Assert.Equal((comment, 1, "open vraag"), (anchor.Comment, anchor.Number, Assert.Single(anchors.Texts)[anchor.Anchor.Start..anchor.Anchor.End]));

        await house.DoAsync(cast.Participant, (LinkComment u) => u.RunAsync(document, On(comment, "heel anders")));
        anchors = await house.SeeAsync(cast.Participant, (ReadAnchors u) => u.RunAsync(document));
        var fresh = await house.Data.DocumentAsync(cast.Participation);
        Assert.Equal("heel anders", anchors.Texts[anchors.Anchors[0].Text][anchors.Anchors[0].Anchor.Start..anchors.Anchors[0].Anchor.End]);
        Assert.Empty((await house.SeeAsync(cast.Participant, (ReadAnchors u) => u.RunAsync(fresh.Id))).Anchors);
    }

    private static async Task<(Cast Cast, Guid Document, Guid Comment)> RewrittenAsync(TestHouse house)
    {
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation, text: Before);
        var review = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        var start = Before.IndexOf("open vraag", StringComparison.Ordinal);
        var comment = await house.SeeAsync(cast.Leercoach, (AddComment u) => u.RunAsync(new NewComment(review.Id, start, start + "open vraag".Length, CommentKind.Tip)));
        var judgements = new Judgements(review.Id, Verdict.RevisionRequested, []) { Comments = [new CommentWords(comment, CommentKind.Tip, "Welke?")] };
        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(judgements, 1))));
        await WriteAsync(house, cast, submission.DocumentId, After);
        return (cast, submission.DocumentId, comment);
    }

    private static async Task WriteAsync(TestHouse house, Cast cast, Guid document, string text)
    {
        var draft = await house.SeeAsync(cast.Participant, (ReadDraft u) => u.RunAsync(document));
        Assert.Null((await house.DoAsync(cast.Participant, (SaveDraft u) => u.RunAsync(new DraftChange(document, text, DraftStamp.Of(draft.Revision, draft.Hash), $"n-{draft.Revision}", null)))).Refusal);
    }

    private static async Task<(Place, bool)> PlaceAsync(TestHouse house, Cast cast, Guid document)
    {
        var comment = Assert.Single((await house.SeeAsync(cast.Participant, (OpenDesk u) => u.RunAsync(document))).Comments);
        return (comment.Place, comment.LinkedByWriter);
    }

    private static NewLink On(Guid comment, string passage)
    {
        var start = After.Replace("\n\n", "\n", StringComparison.Ordinal).IndexOf(passage, StringComparison.Ordinal);
        return new NewLink(comment, start, start + passage.Length, passage);
    }
}
