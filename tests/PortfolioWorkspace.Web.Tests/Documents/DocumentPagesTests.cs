using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Documents;

/// <summary>The pages of a writer over HTTP: what a form does, and that others get the same answer as for nothing.</summary>
public sealed partial class DocumentPagesTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    private static readonly WebApplicationFactoryClientOptions NoRedirects = new() { AllowAutoRedirect = false };

    [Fact]
    public async Task From_a_conversation_to_a_report_that_is_handed_in_and_taken_back()
    {
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.ConversationAsync(cast.Participation, leercoach: cast.Leercoach);
        using var browser = await SignedInAsync(cast.Participant);

        var list = await PageAsync(browser, $"/documenten?soort={TestData.Waarnemingsverslag}&gesprek={talk.Id}");
        Assert.Matches($"value=\"[^\"]*{talk.Id}[^\"]*\" checked", list);
        var started = await PostAsync(browser, "/documenten", list, "start-", ("keuze", $"{cast.Participation.Id}|{TestData.Waarnemingsverslag}|{talk.Id}|"));
        var desk = started.Headers.Location!.ToString();
        Assert.Matches("^.*/documenten/[0-9a-f-]{36}$", desk);
        var id = Guid.Parse(desk[^36..]);

        var writing = await PageAsync(browser, desk);
        Assert.Contains($"<draft-editor id=\"editor-{id}\" data-permanent", writing, StringComparison.Ordinal);
        Assert.Contains("1. Kader van het gesprek", writing, StringComparison.Ordinal);
        using (var saved = await browser.SaveDraftAsync(browser.BaseAddress!, id, 1, StartingText.Of(house.Data.Programme().Kind(TestData.Waarnemingsverslag)), "## Gegevens\n\nWat ik zag.\n", "k-1")) Assert.Equal(HttpStatusCode.OK, saved.StatusCode);

        var before = await PageAsync(browser, $"/documenten/{id}/inleveren");
        Assert.Contains(cast.Leercoach.Name, before, StringComparison.Ordinal);
        using (var unchecked1 = await PostAsync(browser, $"/documenten/{id}/inleveren", before, "handin", ("revisie", "2"), ("klopt", "feiten")))
        {
            Assert.Equal(HttpStatusCode.OK, unchecked1.StatusCode);
            var again = await unchecked1.Content.ReadAsStringAsync();
            Assert.Contains("Kijk eerst of er niemand te herkennen is.", WebUtility.HtmlDecode(again), StringComparison.Ordinal);
            Assert.Matches("value=\"feiten\" checked", again);
        }

        using (var moved = await PostAsync(browser, $"/documenten/{id}/inleveren", before, "handin", ("revisie", "1"), ("gekeken", "true")))
            Assert.Contains("Je tekst is veranderd nadat je deze pagina opende.", WebUtility.HtmlDecode(await moved.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        using var handedIn = await PostAsync(browser, $"/documenten/{id}/inleveren", before, "handin", ("revisie", "2"), ("klopt", "feiten"), ("gekeken", "true"));
        Assert.EndsWith($"/documenten/{id}?gedaan=ingeleverd", handedIn.Headers.Location!.ToString(), StringComparison.Ordinal);
        var reading = await PageAsync(browser, $"/documenten/{id}?gedaan=ingeleverd");
        Assert.Contains($"Ingeleverd. {cast.Leercoach.FirstName} krijgt bericht.", reading, StringComparison.Ordinal);
        Assert.DoesNotContain("<draft-editor", reading, StringComparison.Ordinal);

        using var back = await PostAsync(browser, $"/documenten/{id}", reading, "withdraw");
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.Equal(DocumentStatus.Draft, await house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().Where(d => d.Id == id).Select(d => d.Status).SingleAsync()));
    }

    [Fact]
    public async Task Only_who_may_read_gets_the_page_and_reading_is_noted()
    {
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation, text: "Een zin met <script>alert(1)</script> erin.");
        var address = $"/documenten/{submission.DocumentId}/inleveringen/1";
        foreach (var (role, person) in cast.People)
        {
            using var browser = await SignedInAsync(person);
            using var answer = await browser.GetAsync(address);
            var mayRead = role is nameof(Cast.Participant) or nameof(Cast.Leercoach) or nameof(Cast.Trainer);
            Assert.True((mayRead ? HttpStatusCode.OK : HttpStatusCode.NotFound) == answer.StatusCode, $"{role}: {answer.StatusCode}");
            Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            using var desk = await browser.GetAsync($"/documenten/{submission.DocumentId}");
            Assert.True((role == nameof(Cast.Participant) ? HttpStatusCode.OK : HttpStatusCode.NotFound) == desk.StatusCode, $"{role}: {desk.StatusCode}");
        }

        using var writer = await SignedInAsync(cast.Participant);
        var page = await PageAsync(writer, $"{address}?toon=tekst");
        Assert.Contains(cast.Trainer.Name, page, StringComparison.Ordinal);
        Assert.Contains(submission.Hash, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guidance_in_the_page_cannot_end_its_attribute()
    {
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        using var browser = await SignedInAsync(cast.Participant);
        var raw = await (await browser.GetAsync($"/documenten/{document.Id}")).Content.ReadAsStringAsync();
        var guidance = WebUtility.HtmlDecode(Guidance().Match(raw).Groups[1].Value);
        var titles = System.Text.Json.JsonDocument.Parse(guidance).RootElement.EnumerateArray().Select(h => h.GetProperty("title").GetString());
        Assert.Equal(house.Data.Programme().Kind(TestData.Waarnemingsverslag).Headings.Select(h => h.Title), titles);
    }

    private static async Task<string> PageAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string address, string page, string form, params (string Name, string Value)[] fields)
    {
        var handler = Handlers().Matches(page).Select(m => m.Groups[1].Value).First(h => h.StartsWith(form, StringComparison.Ordinal));
        using var body = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("_handler", handler),
            KeyValuePair.Create("__RequestVerificationToken", Tokens().Match(page).Groups[1].Value),
            .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)),
        ]);
        return await browser.PostAsync(address, body);
    }

    private async Task<HttpClient> SignedInAsync(Person person)
    {
        await house.Data.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == person.Id)).DemoRole = "CCO|Deelnemer|test");
        var browser = house.CreateClient(NoRedirects);
        await browser.SignInAsync(browser.BaseAddress!, person.Id);
        return browser;
    }

    [GeneratedRegex("name=\"_handler\" value=\"([^\"]+)\"")]
    private static partial Regex Handlers();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Tokens();

    [GeneratedRegex("guidance=\"([^\"]*)\"")]
    private static partial Regex Guidance();
}
