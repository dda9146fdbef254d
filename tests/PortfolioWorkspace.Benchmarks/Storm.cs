using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>One kind of request that no browser of ours sends, by somebody who is signed in: strangers are turned away before anything is read.</summary>
internal sealed record Storm(string Name, int Senders, Func<HttpClient, Uri, Task<string>> SendAsync)
{
    private const int MegaByte = 1024 * 1024, BombMegaBytes = 200;

    private static readonly byte[] FiveMegaBytes = Encoding.UTF8.GetBytes(Json(new string('a', 5 * MegaByte)));
    private static readonly byte[] Bomb = MakeBomb();
    private static readonly byte[] LongestText = Encoding.UTF8.GetBytes(Json(new string('b', MegaByte + 1)));

    private static readonly byte[][] Malformed =
    [
        [], "{"u8.ToArray(), "[]"u8.ToArray(), "nul"u8.ToArray(), [0xff, 0xfe, 0x00], "{\"seq\":1e999}"u8.ToArray(), Encoding.UTF8.GetBytes(new string('[', 100_000)),
        Encoding.UTF8.GetBytes(Json("\\u0000")), Encoding.UTF8.GetBytes(Json("\\ud83d")), Encoding.UTF8.GetBytes(Json("half")[..40]),
    ];

    public static IReadOnlyList<Storm> All { get; } =
    [
        new("5 MB, length told", 8, (browser, address) => PutAsync(browser, address, new ByteArrayContent(FiveMegaBytes))),
        new("5 MB, length not told", 8, (browser, address) => PutAsync(browser, address, new StreamContent(new UnknownLength(FiveMegaBytes)))),
        new($"gzip bomb, {BombMegaBytes} MB in {Bomb.Length / 1000} kB", 8, (browser, address) => PutAsync(browser, address, Packed(Bomb))),
        new("1 MB text, one letter too long", 8, (browser, address) => PutAsync(browser, address, new ByteArrayContent(LongestText))),
        new("malformed, ten ways", 8, (browser, address) => PutAsync(browser, address, new ByteArrayContent(Malformed[Random.Shared.Next(Malformed.Length)]))),
        new("said to be gzip, is not", 8, (browser, address) => PutAsync(browser, address, Packed(FiveMegaBytes[..10_000]))),
        new("a body that stops coming", 200, StallAsync),
    ];

    private static async Task<string> PutAsync(HttpClient browser, Uri address, HttpContent body)
    {
        using var save = new HttpRequestMessage(HttpMethod.Put, address) { Content = body };
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var answer = await browser.SendAsync(save);
            return ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (HttpRequestException)
        {
            return "cut off";
        }
    }

    /// <summary>Headers and ten letters, and then silence: the server has to let go by itself.</summary>
    private static async Task<string> StallAsync(HttpClient browser, Uri address)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        var cookies = browser.DefaultRequestHeaders.GetValues("X-Cookies").Single();
        var tag = browser.DefaultRequestHeaders.GetValues("If-Match").Single();
        var token = browser.DefaultRequestHeaders.GetValues("X-CSRF-TOKEN").Single();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"PUT {address.AbsolutePath} HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {cookies}\r\nX-CSRF-TOKEN: {token}\r\nIf-Match: {tag}\r\nContent-Type: application/json\r\nContent-Length: 4000000\r\n\r\n{{\"clientId\""));
        var answer = new byte[1024];
        try
        {
            var length = await stream.ReadAsync(answer);
            return length == 0 ? "cut off" : Encoding.ASCII.GetString(answer, 9, 3);
        }
        catch (IOException)
        {
            return "cut off";
        }
    }

    private static ByteArrayContent Packed(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }

    private static string Json(string markdown) => $$"""{"clientId":"storm","seq":1,"baseRevision":1,"markdown":"{{markdown}}","device":null}""";

    private static byte[] MakeBomb()
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            zip.Write("{\"clientId\":\"storm\",\"seq\":1,\"baseRevision\":1,\"markdown\":\""u8);
            var letters = Encoding.ASCII.GetBytes(new string('c', MegaByte));
            for (var i = 0; i < BombMegaBytes; i++) zip.Write(letters);
        }

        return packed.ToArray();
    }

    private sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
