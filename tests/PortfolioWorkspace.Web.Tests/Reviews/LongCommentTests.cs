using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Reviews;

/// <summary>Somebody pastes a whole report into a comment: the house says that it is too long, and nothing of it is lost.</summary>
public sealed class LongCommentTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"Regel {i} <b>\"van\"</b> mij ü.\n"))[..100_000];

    [Fact]
    public async Task The_form_says_what_fits_and_still_holds_every_word()
    {
        var (cast, submission, _, comment) = await BegunDesk.InAsync(house);
        using var browser = await house.SignedInAsync(cast.Leercoach);
        var address = $"/beoordelen/{submission.Id}";
        var box = Box(await browser.GetStringAsync(address), comment);
        var hidden = box.Form!.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Where(input => input.Name is "_handler" or "__RequestVerificationToken" or "Input.Review").ToDictionary(input => input.Name!, input => input.Value);
        using var form = new FormUrlEncodedContent(hidden.Append(new(box.Name!, Long)));

        using var answer = await browser.PostAsync(address, form);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Deze tekst is te lang. Er passen 4000 tekens in. Maak hem korter.", page, StringComparison.Ordinal);
        Assert.Equal(Long, Box(page, comment).Value);
        Assert.Equal("", Box(await browser.GetStringAsync(address), comment).Value);
    }

    [Fact]
    public async Task What_is_typed_is_kept_before_anybody_asks_whether_it_fits()
    {
        var (cast, _, review, comment) = await BegunDesk.InAsync(house);
        using var browser = await house.SignedInAsync(cast.Leercoach);
        var address = $"/api/answers/{cast.Participation.Id}/{AnswerField.Comment(review.Id, comment)}";
        using var save = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(new { clientId = "een", seq = 1, baseRevision = 0, markdown = Long, device = "test" }) };
        save.Headers.TryAddWithoutValidation("If-Match", "\"0-0\"");
        save.Headers.Add("Idempotency-Key", "een-1");

        using var kept = await browser.SendAsync(save);

        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal(Long, (await browser.GetFromJsonAsync<JsonElement>(address)).GetProperty("markdown").GetString());
    }

    private static IHtmlTextAreaElement Box(string page, Guid comment) =>
        new HtmlParser().ParseDocument(page).QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>().Single(box => box.Name == $"Input.Comments[{comment}]");
}
