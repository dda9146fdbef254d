using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace PortfolioWorkspace.Web.Tests.Shell;

public sealed partial class FrameTests(Frame frame) : IClassFixture<Frame>
{
    private readonly HttpClient _browser = frame.Browser();

    [Theory]
    [InlineData("/bestaat-niet")]
    [InlineData("/health")]
    [InlineData("/lib/house.css")]
    public async Task Every_answer_says_what_a_page_may_do(string path)
    {
        var answer = await _browser.GetAsync(path);
        var policies = answer.Headers.GetValues("Content-Security-Policy").ToList();

        Assert.Contains(policies, p => p.StartsWith("default-src 'none'", StringComparison.Ordinal) && p.Contains("frame-ancestors 'none'", StringComparison.Ordinal));
        Assert.DoesNotContain(policies, p => p.Contains("unsafe-eval", StringComparison.Ordinal));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(answer.Headers.Contains("Permissions-Policy"));
    }

    [Fact]
    public async Task The_one_inline_script_carries_the_nonce_of_its_answer()
    {
        var answer = await _browser.GetAsync("/bestaat-niet");
        var html = await answer.Content.ReadAsStringAsync();
        var nonce = NonceInPolicy().Match(string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"))).Groups[1].Value;

        Assert.NotEmpty(nonce);
        var scripts = InlineScripts().Matches(html);
        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.Contains($"nonce=\"{nonce}\"", WebUtility.HtmlDecode(script.Value), StringComparison.Ordinal));
        Assert.DoesNotMatch(InlineHandlers(), html);
        Assert.NotEqual(nonce, NonceInPolicy().Match(string.Join(' ', (await _browser.GetAsync("/bestaat-niet")).Headers.GetValues("Content-Security-Policy"))).Groups[1].Value);
    }

    [Fact]
    public async Task An_unknown_address_gets_a_page_of_the_house()
    {
        var answer = await _browser.GetAsync("/bestaat-niet");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<h1>Deze pagina is er niet</h1>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/bestaat-niet#main\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_asks_for_data_gets_the_bare_status()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/bestaat-niet");
        request.Headers.Accept.ParseAdd("application/json");
        using var plain = frame.CreateClient();
        var answer = await plain.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_fault_shows_a_number_that_is_in_the_log_once_and_nothing_of_the_cause()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/bestaat-niet");
        request.Headers.Add(BreakOnDemand.Header, "1");
        var answer = await _browser.SendAsync(request);
        var html = await answer.Content.ReadAsStringAsync();
        var number = WebUtility.HtmlDecode(FaultNumber().Match(html).Groups[1].Value);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Je tekst staat veilig.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim-detail", html, StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        Assert.NotEmpty(number);
        var errors = frame.Log.Lines.Where(l => l.Level >= LogLevel.Error && l.Exception?.Message == "geheim-detail" && !l.Text.Contains("/agenda/", StringComparison.Ordinal)).ToList();
        var line = Assert.Single(errors).Text;
        Assert.Contains(number, line, StringComparison.Ordinal);
        Assert.Contains("/bestaat-niet", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_at_a_secret_address_is_logged_without_it()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/agenda/geheim-adres.ics");
        request.Headers.Add(BreakOnDemand.Header, "1");

        Assert.Equal(HttpStatusCode.InternalServerError, (await _browser.SendAsync(request)).StatusCode);

        Assert.Contains(frame.Log.Lines, l => l.Level >= LogLevel.Error && l.Text.Contains("/agenda/…", StringComparison.Ordinal));
        Assert.DoesNotContain(frame.Log.Lines, l => l.Text.Contains("geheim-adres", StringComparison.Ordinal));
    }

    [Fact]
    public async Task English_is_one_cookie_away_and_leads_back_to_the_page()
    {
        var chosen = await _browser.GetAsync("/taal/en?terug=%2Fbestaat-niet");
        Assert.Equal("/bestaat-niet", chosen.Headers.Location?.OriginalString);

        var html = await (await _browser.GetAsync("/bestaat-niet")).Content.ReadAsStringAsync();
        Assert.Contains("<html lang=\"en\"", html, StringComparison.Ordinal);
        Assert.Contains("This page is not here", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/taal/en?terug=https%3A%2F%2Felders.example", "/")]
    [InlineData("/taal/nl?terug=%2F%2Felders.example", "/")]
    public async Task A_choice_of_language_never_leads_away(string address, string expected) =>
        Assert.Equal(expected, (await _browser.GetAsync(address)).Headers.Location?.OriginalString);

    [Fact]
    public async Task The_sheet_of_parts_exists_in_development_only() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/onderdelen")).StatusCode);

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex NonceInPolicy();

    [GeneratedRegex("<script(?![^>]*\\ssrc=)[^>]*>")]
    private static partial Regex InlineScripts();

    [GeneratedRegex("<[^>]+\\son[a-z]+=")]
    private static partial Regex InlineHandlers();

    [GeneratedRegex("<code>([^<]+)</code>")]
    private static partial Regex FaultNumber();
}
