using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Reviews;

/// <summary>What the review desk sends the moment something is chosen, status by status.</summary>
public sealed class ChoiceEndpointTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task What_is_chosen_stands_on_the_page_of_another_device()
    {
        var (cast, submission, review, comment) = await BegunDesk.InAsync(house);
        using var browser = await house.SignedInAsync(cast.Leercoach);

        Assert.Equal(HttpStatusCode.NoContent, await PutAsync(browser, review, $$$"""{"verdict":"RevisionRequested","words":{"feiten":"OnTheWay"},"kinds":{"{{{comment}}}":"Question"}}"""));
        Assert.Equal(HttpStatusCode.NoContent, await PutAsync(browser, review, "{}"));

        using var elsewhere = await house.SignedInAsync(cast.Leercoach);
        var page = await elsewhere.GetStringAsync($"/beoordelen/{submission.Id}");
        Assert.Matches("name=\"Input.Verdict\" value=\"RevisionRequested\"[^>]*checked", page);
        Assert.Matches("name=\"Input.Words\\[feiten\\]\" value=\"OnTheWay\"[^>]*checked", page);
        Assert.Matches($"name=\"Input.Kinds\\[{comment}\\]\"[\\s\\S]*?value=\"Question\"[^>]*selected", page);
    }

    [Fact]
    public async Task What_is_no_choice_is_refused_whole()
    {
        var (cast, submission, review, comment) = await BegunDesk.InAsync(house);
        using var browser = await house.SignedInAsync(cast.Leercoach);
        foreach (var body in new[] { "{", "[]", "null", """{"verdict":"Misschien"}""", """{"verdict":"1"}""", """{"words":{"feiten":null}}""", """{"words":{"feiten":"0"}}""", """{"verdict":"Approved","kinds":{"geen-id":"Tip"}}""", $$$"""{"verdict":"Approved","kinds":{"{{{comment}}}":"Grap"}}""" })
            Assert.Equal((body, HttpStatusCode.BadRequest), (body, await PutAsync(browser, review, body)));
        Assert.Equal(HttpStatusCode.NotFound, await PutAsync(browser, review, """{"verdict":"Approved","words":{"bestaat-niet":"Strong"}}"""));
        using var plain = await browser.PutAsync(Address(review), new StringContent("{}", Encoding.UTF8, "text/plain"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, plain.StatusCode);
        browser.DefaultRequestHeaders.Remove("X-CSRF-TOKEN");
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(browser, review, """{"verdict":"Approved"}"""));

        Assert.Null((await DeskAsync(cast, submission)).Own!.Verdict);
    }

    [Fact]
    public async Task What_lies_ready_is_refused_in_the_words_of_the_house_and_somebody_elses_is_not_there()
    {
        var (cast, submission, review, _) = await BegunDesk.InAsync(house);
        foreach (var other in new[] { cast.Participant, cast.Trainer, cast.Organiser, cast.Stranger })
        {
            using var visitor = await house.SignedInAsync(other);
            Assert.Equal(HttpStatusCode.NotFound, await PutAsync(visitor, review, """{"verdict":"Approved"}"""));
        }

        await using (var leercoach = house.As(cast.Leercoach))
        {
            Assert.Null(await leercoach.Get<SaveJudgements>().RunAsync(new Judgements(review.Id, Verdict.Approved, []) { Comments = [.. (await DeskAsync(cast, submission)).Comments.Select(c => new CommentWords(c.Id, c.Kind, "Mooi."))] }));
            Assert.Null(await leercoach.Get<PutReady>().RunAsync(new Feedback(new Judgements(review.Id, Verdict.Approved, []), 1), null));
        }

        using var browser = await house.SignedInAsync(cast.Leercoach);
        using var answer = await browser.PutAsync(Address(review), Json("""{"verdict":"RevisionRequested"}"""));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((HttpStatusCode.Conflict, "feedback-ready", "Je feedback staat klaar om te sturen. Neem hem eerst terug naar concept."), (answer.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("title").GetString()));
        Assert.Equal(Verdict.Approved, (await DeskAsync(cast, submission)).Own!.Verdict);
    }

    private async Task<ReviewDesk> DeskAsync(Cast cast, Submission submission)
    {
        await using var leercoach = house.As(cast.Leercoach);
        return (await leercoach.Get<ReadReviewDesk>().RunAsync(submission.Id)).Value!;
    }

    private static async Task<HttpStatusCode> PutAsync(HttpClient browser, Review review, string body)
    {
        using var answer = await browser.PutAsync(Address(review), Json(body));
        return answer.StatusCode;
    }

    private static Uri Address(Review review) => new($"/api/reviews/{review.Id}/choices", UriKind.Relative);

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
