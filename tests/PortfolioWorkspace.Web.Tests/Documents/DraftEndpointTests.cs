using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.Web.Documents;

namespace PortfolioWorkspace.Web.Tests.Documents;

/// <summary>The contract between the browser module and the house, status by status.</summary>
public sealed class DraftEndpointTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    private const string Start = "Wat ik zag.";

    private static readonly WebApplicationFactoryClientOptions NoRedirects = new() { AllowAutoRedirect = false };

    [Fact]
    public async Task Loading_gives_the_text_its_revision_and_its_owner()
    {
        var (cast, document, browser) = await AtTheDeskAsync();
        using var answer = await browser.GetAsync($"/api/drafts/{document.Id}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Tag(1, Start), answer.Headers.ETag!.Tag);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var draft = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Wat ik zag.", draft.GetProperty("markdown").GetString());
        Assert.Equal(TextHash.Of("Wat ik zag."), draft.GetProperty("hash").GetString());
        Assert.Equal(cast.Participant.Id, draft.GetProperty("owner").GetGuid());
        Assert.False(draft.GetProperty("readOnly").GetBoolean());
    }

    [Fact]
    public async Task A_save_moves_the_tag_on_and_a_repeat_changes_nothing()
    {
        var (_, document, browser) = await AtTheDeskAsync();
        using var first = await browser.SaveDraftAsync(browser.BaseAddress!, document.Id, 1, Start, "Twee.", "k-1");
        using var again = await browser.SaveDraftAsync(browser.BaseAddress!, document.Id, 1, Start, "Twee.", "k-1");

        Assert.Equal((HttpStatusCode.OK, Tag(2, "Twee.")), (first.StatusCode, first.Headers.ETag!.Tag));
        Assert.Equal((HttpStatusCode.OK, Tag(2, "Twee.")), (again.StatusCode, again.Headers.ETag!.Tag));
        Assert.Equal("Twee.", (await browser.GetFromJsonAsync<JsonElement>($"/api/drafts/{document.Id}")).GetProperty("markdown").GetString());
    }

    [Fact]
    public async Task A_save_on_an_older_revision_gets_the_present_text()
    {
        var (_, document, browser) = await AtTheDeskAsync();
        using var _1 = await browser.SaveDraftAsync(browser.BaseAddress!, document.Id, 1, Start, "Telefoon.", "phone-1");
        using var late = await browser.SaveDraftAsync(browser.BaseAddress!, document.Id, 1, Start, "Laptop.", "laptop-1");

        Assert.Equal((HttpStatusCode.PreconditionFailed, Tag(2, "Telefoon.")), (late.StatusCode, late.Headers.ETag!.Tag));
        Assert.Equal("Telefoon.", (await late.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("markdown").GetString());
    }

    [Fact]
    public async Task A_server_put_back_to_an_older_copy_does_not_take_its_revision_for_ours()
    {
        var (_, document, browser) = await AtTheDeskAsync();
        using var late = await browser.SaveDraftAsync(browser.BaseAddress!, document.Id, 1, "Wat ik na de kopie schreef.", "En verder.", "k-1");

        Assert.Equal((HttpStatusCode.PreconditionFailed, Tag(1, Start)), (late.StatusCode, late.Headers.ETag!.Tag));
        Assert.Equal(Start, (await late.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("markdown").GetString());
    }

    [Fact]
    public async Task A_packed_body_is_unpacked()
    {
        var (_, document, browser) = await AtTheDeskAsync();
        var text = string.Concat(Enumerable.Repeat("Een lange zin. ", 5_000));
        using var save = Save(document.Id, Pack(Body(text)));
        using var answer = await browser.SendAsync(save);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(text, (await browser.GetFromJsonAsync<JsonElement>($"/api/drafts/{document.Id}")).GetProperty("markdown").GetString());
    }

    [Fact]
    public async Task What_is_no_save_is_refused_with_its_own_status_and_changes_nothing()
    {
        var (_, document, browser) = await AtTheDeskAsync();
        await RefusedAsync(browser, Save(document.Id, Json(Body("Te lang: " + new string('a', Draft.MaxLength)))), HttpStatusCode.RequestEntityTooLarge);
        await RefusedAsync(browser, Save(document.Id, Pack(Body(new string('a', (int)DraftEndpoints.MaximumBytes)))), HttpStatusCode.RequestEntityTooLarge);
        await RefusedAsync(browser, Save(document.Id, Json(Body("Zonder tag.")), tag: null), (HttpStatusCode)428);
        await RefusedAsync(browser, Save(document.Id, Json(Body("Zwakke tag.")), tag: $"W/{Tag(1, Start)}"), (HttpStatusCode)428);
        foreach (var malformed in new[] { "\"1\"", "*", "\"1-\"", "\"1-0123456789abcde\"", "\"-1-0\"", "\"1-0123456789ABCDEF\"", $"{Tag(1, Start)}, {Tag(2, Start)}" })
            await RefusedAsync(browser, Save(document.Id, Json(Body("Geen tag.")), tag: malformed), (HttpStatusCode)428);
        await RefusedAsync(browser, Save(document.Id, Json("{ \"markdown\": ")), HttpStatusCode.BadRequest);
        await RefusedAsync(browser, Save(document.Id, Json("{}")), HttpStatusCode.BadRequest);
        await RefusedAsync(browser, Save(document.Id, Json("null")), HttpStatusCode.BadRequest);
        await RefusedAsync(browser, Save(document.Id, Json("""{"clientId":"c","seq":1,"baseRevision":1,"markdown":null,"device":null}""")), HttpStatusCode.BadRequest);
        await RefusedAsync(browser, Save(document.Id, Json("""{"clientId":"c","seq":1,"baseRevision":1,"markdown":"half \ud83d teken","device":null}""")), HttpStatusCode.BadRequest);
        await RefusedAsync(browser, Save(document.Id, Json(Body("Andere basis.", baseRevision: 7))), HttpStatusCode.BadRequest);
        await RefusedAsync(browser, Save(document.Id, Json(Body("nul \\u0000 teken"))), HttpStatusCode.BadRequest);
        await RefusedAsync(browser, Save(document.Id, new StringContent(Body("Tekst."), Encoding.UTF8, "text/plain")), HttpStatusCode.UnsupportedMediaType);
        Assert.Equal("Wat ik zag.", (await browser.GetFromJsonAsync<JsonElement>($"/api/drafts/{document.Id}")).GetProperty("markdown").GetString());
    }

    [Fact]
    public async Task Without_a_valid_token_nothing_is_saved()
    {
        var (_, document, browser) = await AtTheDeskAsync();
        browser.DefaultRequestHeaders.Remove("X-CSRF-TOKEN");
        using var answer = await browser.SaveDraftAsync(browser.BaseAddress!, document.Id, 1, Start, "Van elders.", "k-1");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Wat ik zag.", (await browser.GetFromJsonAsync<JsonElement>($"/api/drafts/{document.Id}")).GetProperty("markdown").GetString());
    }

    [Fact]
    public async Task A_visitor_is_told_to_sign_in_and_not_sent_away()
    {
        using var browser = house.CreateClient(NoRedirects);
        using var load = await browser.GetAsync($"/api/drafts/{Guid.NewGuid()}");
        using var save = await browser.SaveDraftAsync(browser.BaseAddress!, Guid.NewGuid(), 1, Start, "x", "k");
        using var token = await browser.GetAsync("/api/antiforgery");
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], [load.StatusCode, save.StatusCode, token.StatusCode]);
    }

    [Fact]
    public async Task Somebody_elses_text_and_no_text_at_all_are_one_answer()
    {
        var (cast, document, _) = await AtTheDeskAsync();
        foreach (var other in cast.People.Where(p => p.Key != nameof(Cast.Participant)).Select(p => p.Value))
        {
            using var browser = await SignedInAsync(other);
            foreach (var id in new[] { document.Id, Guid.NewGuid() })
            {
                using var load = await browser.GetAsync($"/api/drafts/{id}");
                using var save = await browser.SaveDraftAsync(browser.BaseAddress!, id, 1, Start, "Weg.", "k");
                Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (load.StatusCode, save.StatusCode));
                Assert.Equal("unknown", (await save.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
            }
        }
    }

    [Fact]
    public async Task A_handed_in_text_is_closed_and_says_so()
    {
        var (_, document, browser) = await AtTheDeskAsync();
        var submission = await house.Data.SubmittedAsync(document);
        using var answer = await browser.SaveDraftAsync(browser.BaseAddress!, document.Id, 1, Start, "Nog even.", "k-1");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Je hebt deze tekst ingeleverd. Hij verandert niet meer tot je feedback hebt.", problem.GetProperty("title").GetString());
        Assert.Equal(submission.SubmittedAt.UtcTicks, problem.GetProperty("submittedAt").GetDateTimeOffset().UtcTicks);
        Assert.True((await browser.GetFromJsonAsync<JsonElement>($"/api/drafts/{document.Id}")).GetProperty("readOnly").GetBoolean());
    }

    [Fact]
    public async Task A_text_that_lost_a_choice_is_kept_once_beside_a_locked_draft()
    {
        var (cast, document, browser) = await AtTheDeskAsync();
        await house.Data.SubmittedAsync(document);
        using var first = await browser.SendAsync(Aside(document.Id, "Na het inleveren.", "submitted"));
        using var again = await browser.SendAsync(Aside(document.Id, "Na het inleveren.", "conflict"));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        var version = (await first.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetGuid();
        Assert.Equal(version, (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetGuid());
        var kept = await house.Data.LookAsync(db => db.DraftVersions.IgnoreQueryFilters().SingleAsync(v => v.DraftId == document.Id));
        Assert.Equal((DraftVersionReason.SetAside, "Na het inleveren.", "test", cast.Participant.Id, null), (kept.Reason, kept.Markdown, kept.Device, kept.OwnerId, kept.Revision));
        Assert.Equal(Start, (await browser.GetFromJsonAsync<JsonElement>($"/api/drafts/{document.Id}")).GetProperty("markdown").GetString());
    }

    [Fact]
    public async Task What_stood_there_before_a_merge_is_kept_once_under_a_reason_of_its_own()
    {
        var (_, document, browser) = await AtTheDeskAsync();
        using var first = await browser.SendAsync(Aside(document.Id, "Voor het samenvoegen.", "merged"));
        using var again = await browser.SendAsync(Aside(document.Id, "Voor het samenvoegen.", "merged"));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        var kept = await house.Data.LookAsync(db => db.DraftVersions.IgnoreQueryFilters().SingleAsync(v => v.DraftId == document.Id));
        Assert.Equal((DraftVersionReason.Merged, "Voor het samenvoegen."), (kept.Reason, kept.Markdown));
    }

    [Fact]
    public async Task Setting_aside_has_the_limits_of_a_save_and_the_same_door()
    {
        var (cast, document, browser) = await AtTheDeskAsync();
        await RefusedAsync(browser, Aside(document.Id, "Waarom?", "zomaar"), HttpStatusCode.BadRequest);
        await RefusedAsync(browser, Aside(document.Id, new string('a', Draft.MaxLength + 1), "conflict"), HttpStatusCode.RequestEntityTooLarge);
        await RefusedAsync(browser, Aside(document.Id, "nul \\u0000 teken", "conflict"), HttpStatusCode.BadRequest);
        await RefusedAsync(browser, Aside(Guid.NewGuid(), "Van niemand.", "conflict"), HttpStatusCode.NotFound);
        using (var other = await SignedInAsync(cast.Leercoach)) await RefusedAsync(other, Aside(document.Id, "Niet van mij.", "conflict"), HttpStatusCode.NotFound);
        browser.DefaultRequestHeaders.Remove("X-CSRF-TOKEN");
        await RefusedAsync(browser, Aside(document.Id, "Van elders.", "conflict"), HttpStatusCode.BadRequest);
        Assert.Equal(0, await house.Data.LookAsync(db => db.DraftVersions.IgnoreQueryFilters().CountAsync(v => v.DraftId == document.Id)));
    }

    private static HttpRequestMessage Aside(Guid draft, string markdown, string reason) =>
        new(HttpMethod.Post, $"/api/drafts/{draft}/aside") { Content = Json($$"""{"markdown":"{{markdown}}","reason":"{{reason}}","device":"test"}""") };

    private static async Task RefusedAsync(HttpClient browser, HttpRequestMessage request, HttpStatusCode status)
    {
        using var answer = await browser.SendAsync(request);
        var words = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, $"{answer.StatusCode} instead of {status}: {words}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = JsonDocument.Parse(words).RootElement;
        Assert.NotEqual(problem.GetProperty("code").GetString(), problem.GetProperty("title").GetString());
        request.Dispose();
    }

    private static HttpRequestMessage Save(Guid draft, HttpContent body, string? tag = "")
    {
        var save = new HttpRequestMessage(HttpMethod.Put, $"/api/drafts/{draft}") { Content = body };
        if (tag is not null) save.Headers.TryAddWithoutValidation("If-Match", tag.Length == 0 ? Tag(1, Start) : tag);
        return save;
    }

    private static string Tag(int revision, string text) => $"\"{revision}-{TextHash.Of(text)[..16]}\"";

    private static string Body(string markdown, int baseRevision = 1) =>
        $$"""{"clientId":"c","seq":1,"baseRevision":{{baseRevision}},"markdown":"{{markdown}}","device":"test"}""";

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static ByteArrayContent Pack(string body)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(Encoding.UTF8.GetBytes(body));
        var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }

    private async Task<(Cast Cast, Document Document, HttpClient Browser)> AtTheDeskAsync()
    {
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: Start);
        return (cast, document, await SignedInAsync(cast.Participant));
    }

    private async Task<HttpClient> SignedInAsync(Person person)
    {
        await house.Data.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == person.Id)).DemoRole = "CCO|Deelnemer|test");
        var browser = house.CreateClient(NoRedirects);
        await browser.SignInAsync(browser.BaseAddress!, person.Id);
        return browser;
    }
}
