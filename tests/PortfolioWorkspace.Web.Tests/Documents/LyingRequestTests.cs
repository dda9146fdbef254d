using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Documents;

/// <summary>Requests that say something else than they are, over a real connection: no client library sends them.</summary>
public sealed class LyingRequestTests : IDisposable
{
    private readonly HouseFactory _house = new HouseFactory().Listen();
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _browser;

    public LyingRequestTests() => _browser = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies });

    public void Dispose()
    {
        _browser.Dispose();
        _house.Dispose();
    }

    [Fact]
    public async Task A_length_that_is_a_lie_saves_nothing_and_harms_nobody()
    {
        var cast = await _house.Data.CastAsync();
        var draft = (await _house.Data.DocumentAsync(cast.Participation, text: DeskByHand.Standing)).Id;
        await _house.Data.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == cast.Participant.Id)).DemoRole = "CCO|Deelnemer|test");
        await _browser.SignInAsync(_house.Address, cast.Participant.Id);
        var standing = await _browser.GetAsync(new Uri(_house.Address, $"/api/drafts/{draft}"));
        var tag = standing.Headers.ETag!.Tag;
        var body = DeskByHand.Body("Gelogen.");

        Assert.Equal("", await SendAsync(draft, tag, $"Content-Length: {body.Length + 500}", body, hangUp: true));
        RefusedOrCutOff("400", await SendAsync(draft, tag, $"Content-Length: {body.Length - 10}", body));
        RefusedOrCutOff("400", await SendAsync(draft, tag, "Content-Length: -1", body));
        RefusedOrCutOff("400", await SendAsync(draft, tag, "Content-Length: 12\r\nContent-Length: 13", body));
        RefusedOrCutOff("400", await SendAsync(draft, tag, "Transfer-Encoding: chunked", $"zz\r\n{body}\r\n0\r\n\r\n"));
        RefusedOrCutOff("413", await SendAsync(draft, tag, "Content-Length: 5000000", body[..10]));
        Assert.StartsWith("428", await SendAsync(draft, $"{tag}\r\nIf-Match: {tag}", $"Content-Length: {body.Length}", body), StringComparison.Ordinal);

        var now = await _browser.GetFromJsonAsync<JsonElement>(new Uri(_house.Address, $"/api/drafts/{draft}"));
        Assert.Equal((DeskByHand.Standing, 1), (now.GetProperty("markdown").GetString(), now.GetProperty("revision").GetInt32()));
        Assert.StartsWith("200", await SendAsync(draft, tag, $"Content-Length: {body.Length}", body), StringComparison.Ordinal);
    }

    /// <remarks>A connection that is closed over letters that nobody read may take the answer with it.</remarks>
    private static void RefusedOrCutOff(string status, string answer) => Assert.True(answer.Length == 0 || answer.StartsWith(status, StringComparison.Ordinal), answer);

    /// <returns>Status and headers of the answer, or nothing when there was none.</returns>
    private async Task<string> SendAsync(Guid draft, string tag, string length, string body, bool hangUp = false)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_house.Address.Host, _house.Address.Port);
        await using var stream = client.GetStream();
        var head = string.Create(CultureInfo.InvariantCulture, $"""
            PUT /api/drafts/{draft} HTTP/1.1
            Host: {_house.Address.Authority}
            Cookie: {_cookies.GetCookieHeader(_house.Address)}
            X-CSRF-TOKEN: {_browser.DefaultRequestHeaders.GetValues("X-CSRF-TOKEN").Single()}
            If-Match: {tag}
            Content-Type: application/json
            Connection: close
            {length}


            """).ReplaceLineEndings("\r\n");
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head + body));
        if (hangUp) client.Client.Shutdown(SocketShutdown.Send);
        using var answer = new StreamReader(stream);
        try
        {
            var words = await answer.ReadToEndAsync();
            return words.Length == 0 ? "" : words["HTTP/1.1 ".Length..];
        }
        catch (IOException)
        {
            return "";
        }
    }
}
