using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Reviews;

/// <summary>Ten readers who each said all that they may about one text: the pages of both sides open, with every word.</summary>
public sealed class ManyCommentsPagesTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    private const int Readers = 10, Each = PassageComment.MostInReview;

    [Fact]
    public async Task Two_thousand_comments_are_on_the_page_of_the_writer_and_beside_the_next_version()
    {
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation, text: TestData.Lessons);
        for (var reader = 0; reader < Readers; reader++) await SayAllAsync(submission, reader == 0 ? cast.Leercoach : await house.Data.LeercoachAsync($"Lezer {reader}"), reader);
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

    private Task<Review> SayAllAsync(Submission submission, Person reader, int number) => house.Data.CommentedThroughoutAsync(submission, reader, lesson => Words((number * Each) + lesson - 1));

    private static string Words(int number) => $"Waarom vraag {number}?";
}
