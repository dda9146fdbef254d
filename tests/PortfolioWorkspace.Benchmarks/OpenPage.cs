using System.Diagnostics;
using System.Net;
using System.Net.ServerSentEvents;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>A page that somebody has open and that listens for news, as the bell in the header does.</summary>
internal sealed class OpenPage : IDisposable
{
    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
    private IAsyncEnumerator<SseItem<string>>? _events;

    public async Task OpenAsync(Uri house, Guid person)
    {
        await _browser.SignInAsync(house, person);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(house, "/live"));
        request.Headers.Add("Accept", "text/event-stream");
        var answer = await _browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        _events = SseParser.Create(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator();
        // The number as it is when the page opens.
        await _events.MoveNextAsync();
    }

    /// <returns>When the number changed, in milliseconds of this clock.</returns>
    public async Task<double> HearAsync(Stopwatch clock)
    {
        var before = _events!.Current.Data;
        while (await _events.MoveNextAsync())
        {
            if (_events.Current.Data != before) return clock.Elapsed.TotalMilliseconds;
        }

        throw new InvalidOperationException("The page heard nothing before its stream ended.");
    }

    public void Dispose() => _browser.Dispose();
}
