using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.Web.Shell;

namespace PortfolioWorkspace.Web.Tests.Documents;

/// <summary>Sending a photo and getting it back, status by status.</summary>
public sealed class PhotoEndpointTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task A_photo_comes_back_as_a_picture_that_can_do_nothing()
    {
        var (browser, document) = await AtTheDeskAsync();
        using var sent = await SendAsync(browser, document, Pictures.FromTelephone("51.6 N"));
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        var address = (await sent.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("address").GetString()!;

        using var seen = await browser.GetAsync(address);

        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (seen.StatusCode, seen.Content.Headers.ContentType!.MediaType));
        Assert.Contains("sandbox; default-src 'none'", seen.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal("nosniff", Assert.Single(seen.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(seen.Headers.CacheControl is { Private: true, NoCache: true });
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(seen.Headers.ETag!);
        using var unchanged = await browser.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [InlineData("image/png", "<svg onload=alert(1)>", HttpStatusCode.UnsupportedMediaType, "photo-kind-unknown")]
    [InlineData("image/jpeg", "", HttpStatusCode.UnsupportedMediaType, "photo-kind-unknown")]
    public async Task A_file_that_lies_about_its_type_is_refused_in_plain_words(string type, string content, HttpStatusCode status, string code)
    {
        var (browser, document) = await AtTheDeskAsync();
        using var sent = await SendAsync(browser, document, System.Text.Encoding.UTF8.GetBytes(content), type);

        Assert.Equal(status, sent.StatusCode);
        var problem = await sent.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains("jpg, png of webp", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_without_reading_it_all()
    {
        var (browser, document) = await AtTheDeskAsync();
        using var sent = await SendAsync(browser, document, new byte[11 * 1024 * 1024]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, sent.StatusCode);
    }

    [Fact]
    public async Task A_photo_from_another_page_is_refused()
    {
        var (browser, document) = await AtTheDeskAsync();
        browser.DefaultRequestHeaders.Remove(ForgeryProtection.HeaderName);
        using var body = new ByteArrayContent(Pictures.Jpeg());
        using var sent = await browser.PostAsync($"/api/drafts/{document}/photos", body);

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
    }

    private async Task<(HttpClient Browser, Guid Document)> AtTheDeskAsync()
    {
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        return (await house.SignedInAsync(cast.Participant), document.Id);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, Guid document, byte[] file, string type = "image/jpeg")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/drafts/{document}/photos") { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await browser.SendAsync(request);
    }
}
