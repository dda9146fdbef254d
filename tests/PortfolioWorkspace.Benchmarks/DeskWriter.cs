using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>One person with a browser and connection of their own, who saves as the browser module does.</summary>
internal sealed class DeskWriter(Uri house, Desk desk, int number) : IDisposable
{
    private readonly CountedConnection _connection = new();
    private readonly LivingText _text = new(number);
    private readonly List<double> _latencies = new(20_000);
    private HttpClient? _browser;
    private string _tag = "";
    private int _revision;
    private int _seq;

    /// <summary>In milliseconds, of saves that were answered with "saved".</summary>
    public IReadOnlyList<double> Latencies => _latencies;

    public int Errors { get; private set; }

    public long Sent => _connection.Sent;

    public long Received => _connection.Received;

    public async Task SitDownAsync()
    {
        _browser = new HttpClient(_connection.Handler());
        await _browser.SignInAsync(house, desk.Person);
        using var draft = await _browser.GetAsync(new Uri(house, $"/api/drafts/{desk.Document}"));
        await StandOnAsync(draft);
    }

    public void Forget()
    {
        _latencies.Clear();
        Errors = 0;
    }

    /// <summary>Saves until the time is over; with a pace, a save that comes too late counts from the moment it should have been sent.</summary>
    public async Task WriteAsync(TimeSpan length, TimeSpan? pace, bool packed = true)
    {
        var clock = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var due = pace * Random.Shared.NextDouble() ?? TimeSpan.Zero;
        while (clock.Elapsed < length && due < length)
        {
            if (pace is not null && due - clock.Elapsed is { TotalMilliseconds: >= 1 } early)
            {
                timer.Period = early;
                await timer.WaitForNextTickAsync();
            }

            using var save = Save(packed);
            var start = pace is null ? clock.Elapsed : due;
            await SendAsync(save);
            _latencies.Add((clock.Elapsed - start).TotalMilliseconds);
            due += pace ?? TimeSpan.Zero;
        }
    }

    public void Dispose() => _browser?.Dispose();

    private async Task SendAsync(HttpRequestMessage save)
    {
        using var answer = await _browser!.SendAsync(save);
        if (answer.StatusCode != HttpStatusCode.OK) Errors++;
        await StandOnAsync(answer);
    }

    /// <summary>The next save names the text of this answer.</summary>
    private async Task StandOnAsync(HttpResponseMessage answer)
    {
        using var words = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        if (words.RootElement.TryGetProperty("revision", out var revision)) _revision = revision.GetInt32();
        if (answer.Headers.ETag is { } tag) _tag = tag.Tag;
    }

    private HttpRequestMessage Save(bool packed)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { clientId = $"desk{number}", seq = ++_seq, baseRevision = _revision, markdown = _text.Next(), device = "meting" });
        var content = new ByteArrayContent(packed ? Pack(body) : body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (packed) content.Headers.ContentEncoding.Add("gzip");
        var save = new HttpRequestMessage(HttpMethod.Put, new Uri(house, $"/api/drafts/{desk.Document}")) { Content = content };
        save.Headers.TryAddWithoutValidation("If-Match", _tag);
        save.Headers.Add("Idempotency-Key", $"desk{number}-{_seq}");
        return save;
    }

    private static byte[] Pack(byte[] body)
    {
        using var packed = new MemoryStream(body.Length / 2);
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(body);
        return packed.ToArray();
    }
}
