using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Reviews;

/// <summary>Ten readers who each said all that they may about one text: the pages of both sides open, with every word.</summary>
public sealed class ManyCommentsPagesTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    private const int Readers = 10, Each = PassageComment.MostInReview;

    private static readonly string Text = string.Join("\n\n", Enumerable.Range(1, Each).Select(i => $"In les {i} stelde Roos een open vraag aan groep {i}."));

    [Fact]
    public async Task Two_thousand_comments_are_on_the_page_of_the_writer_and_beside_the_next_version()
    {
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation, text: Text);
        for (var reader = 0; reader < Readers; reader++) await AnswerAsync(submission, reader == 0 ? cast.Leercoach : await house.Data.LeercoachAsync($"Lezer {reader}"), reader);
        await house.Data.ChangeAsync(async db => (await db.Documents.IgnoreQueryFilters().Include(d => d.Submissions).SingleAsync(d => d.Id == submission.DocumentId)).Conclude(submission.Id, Verdict.RevisionRequested, house.Data.Now));
        var next = await house.Data.SubmittedAsync(await house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().SingleAsync(d => d.Id == submission.DocumentId)));

        await EveryWordIsOnAsync(cast.Participant, $"/documenten/{submission.DocumentId}/inleveringen/1");
        await EveryWordIsOnAsync(cast.Leercoach, $"/beoordelen/{next.Id}");
    }

    private async Task EveryWordIsOnAsync(Person person, string address)
    {
        using var browser = await house.SignedInAsync(person);
        using var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var words = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).Body!.TextContent;
        Assert.All(Enumerable.Range(0, Readers * Each), i => Assert.Contains(Words(i), words, StringComparison.Ordinal));
    }

    private async Task AnswerAsync(Submission submission, Person reader, int number)
    {
        var started = await house.Data.ReviewStartedAsync(submission, reader);
        var plain = PlainText.Extract(submission.Markdown);
        await house.Data.ChangeAsync(async db =>
        {
            var review = await db.Reviews.IgnoreQueryFilters().Include(r => r.Comments).SingleAsync(r => r.Id == started.Id);
            for (var i = 0; i < Each; i++)
            {
                var (words, id) = ($"les {i + 1}", house.Data.NewId());
                var start = plain.IndexOf($"{words} stelde", StringComparison.Ordinal);
                Assert.Null(review.Comment(PassageAnchor.On(plain, start, start + words.Length)!, CommentKind.Question, id, house.Data.Now));
                Assert.Null(review.Say(id, CommentKind.Question, Words((number * Each) + i)));
            }

            Assert.Null(review.Choose(Verdict.RevisionRequested));
            Assert.Null(review.Send("Je kijkt goed.", house.Data.Now));
            return review;
        });
    }

    private static string Words(int number) => $"Waarom vraag {number}?";
}
