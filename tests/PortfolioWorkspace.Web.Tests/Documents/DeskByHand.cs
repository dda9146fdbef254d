using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Documents;

/// <summary>A writer at one text who can send what no browser module would send, byte by byte.</summary>
internal sealed class DeskByHand : IDisposable
{
    public const string Standing = "Wat er al stond.";

    private DeskByHand(Cast cast, Document document, HttpClient browser, string tag) => (Cast, Document, Browser, Tag) = (cast, document, browser, tag);

    public Cast Cast { get; }

    public Document Document { get; }

    public HttpClient Browser { get; }

    /// <summary>Of the text as it stood at the start.</summary>
    public string Tag { get; }

    public static async Task<DeskByHand> OpenAsync(HouseFactory house)
    {
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: Standing);
        var browser = await house.SignedInAsync(cast.Participant);
        using var answer = await browser.GetAsync($"/api/drafts/{document.Id}");
        return new DeskByHand(cast, document, browser, answer.Headers.ETag!.Tag);
    }

    public static string Body(string markdown, string clientId = "c", string device = "test") =>
        $$"""{"clientId":"{{clientId}}","seq":1,"baseRevision":1,"markdown":"{{markdown}}","device":"{{device}}"}""";

    public static ByteArrayContent Bytes(byte[] body, string type = "application/json", string? packedAs = null)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (packedAs is not null) content.Headers.ContentEncoding.Add(packedAs);
        return content;
    }

    public static ByteArrayContent Text(string body, string type = "application/json") => Bytes(Encoding.UTF8.GetBytes(body), type);

    public async Task<HttpResponseMessage> SendAsync(HttpContent? body, string? tag = null, string? key = null, Guid? draft = null)
    {
        using var save = new HttpRequestMessage(HttpMethod.Put, $"/api/drafts/{draft ?? Document.Id}") { Content = body };
        if (tag is not "") save.Headers.TryAddWithoutValidation("If-Match", tag ?? Tag);
        if (key is not null) save.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await Browser.SendAsync(save);
    }

    /// <summary>Refused in Dutch by name, with this status, and the text is as it was.</summary>
    public async Task RefusedAsync(string what, HttpStatusCode status, HttpContent? body, string? tag = null, string? key = null)
    {
        using var answer = await SendAsync(body, tag, key);
        var words = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, $"{what}: {answer.StatusCode} instead of {status}: {words}");
        Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{what}: {words}");
        var problem = JsonDocument.Parse(words).RootElement;
        Assert.True(problem.GetProperty("title").GetString()!.EndsWith('.') && problem.GetProperty("code").GetString() is { Length: > 0 }, $"{what}: {words}");
        Assert.True(await StandingAsync() == (Standing, Tag), $"{what} changed the text.");
    }

    public async Task<(string Text, string Tag)> StandingAsync()
    {
        using var answer = await Browser.GetAsync($"/api/drafts/{Document.Id}");
        return ((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("markdown").GetString()!, answer.Headers.ETag!.Tag);
    }

    public void Dispose() => Browser.Dispose();
}
