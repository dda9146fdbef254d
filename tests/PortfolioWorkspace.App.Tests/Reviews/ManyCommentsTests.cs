using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>Ten readers who each said all that they may about one text: whoever looks sees every word of it, in the place where it belongs.</summary>
public sealed class ManyCommentsTests
{
    private const int Readers = 10, Each = PassageComment.MostInReview, All = Readers * Each;

    [Theory, Databases]
    public async Task Two_thousand_stored_comments_are_read_and_none_is_missing(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation, text: TestData.Lessons);
        foreach (var reader in await ReadersAsync(house, cast.Leercoach)) await house.Data.CommentedThroughoutAsync(submission, reader, lesson => $"Waarom in les {lesson}?");
        await house.Data.ChangeAsync(async db => (await db.Documents.IgnoreQueryFilters().Include(d => d.Submissions).SingleAsync(d => d.Id == submission.DocumentId)).Conclude(submission.Id, Verdict.RevisionRequested, house.Data.Now));

        var page = await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1));
        Assert.Equal(All, page.OtherLetters.Append(page.Feedback!).SelectMany(l => l.Comments).DistinctBy(c => c.Id).Count());
        Assert.All(page.OtherLetters.Append(page.Feedback!), letter => Assert.Equal(Enumerable.Range(1, Each), letter.Comments.Select(c => c.Number)));

        var anchors = await house.SeeAsync(cast.Participant, (ReadAnchors u) => u.RunAsync(submission.DocumentId));
        Assert.Equal(Enumerable.Range(1, All), anchors.Anchors.Select(a => a.Number));
        Assert.All(anchors.Anchors, a => Assert.Equal(a.Anchor.Exact, anchors.Texts[a.Text][a.Anchor.Start..a.Anchor.End]));

        var next = await house.Data.SubmittedAsync(await house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().SingleAsync(d => d.Id == submission.DocumentId)));
        var desk = await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(next.Id));
        Assert.Equal(Enumerable.Range(1, All), desk.Earlier.Select(c => c.Comment.Number).Order());
        Assert.All(desk.Earlier, c => Assert.Equal(Place.Exact, c.Place));
        Assert.All(desk.Earlier, c => Assert.Equal($"Waarom in {c.Comment.Quote}?", c.Comment.Body));
    }

    private static async Task<IReadOnlyList<Person>> ReadersAsync(TestHouse house, Person leercoach)
    {
        List<Person> readers = [leercoach];
        while (readers.Count < Readers) readers.Add(await house.Data.LeercoachAsync($"Lezer {readers.Count}"));
        return readers;
    }
}
