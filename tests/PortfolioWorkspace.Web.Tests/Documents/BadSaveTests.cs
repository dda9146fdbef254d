using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.Web.Tests.Shell;

namespace PortfolioWorkspace.Web.Tests.Documents;

/// <summary>Whatever arrives at the address of a text gets a clear answer, changes nothing by accident, and leaves no words in the log.</summary>
public sealed class BadSaveTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    private const string Secret = "Geheimzinnigheid";

    [Fact]
    public async Task A_body_that_is_no_save_is_refused()
    {
        using var desk = await DeskByHand.OpenAsync(house);
        await desk.RefusedAsync("no body, no type", HttpStatusCode.UnsupportedMediaType, null);
        await desk.RefusedAsync("no body", HttpStatusCode.BadRequest, DeskByHand.Bytes([]));
        await desk.RefusedAsync("bytes that are no text", HttpStatusCode.BadRequest, DeskByHand.Bytes([0xff, 0xfe, 0x7b, 0x00]));
        await desk.RefusedAsync("half a letter in UTF-8", HttpStatusCode.BadRequest, DeskByHand.Bytes([.. Encoding.UTF8.GetBytes(DeskByHand.Body("x"))[..50], 0xc3, .. "\"}"u8]));
        await desk.RefusedAsync("deeply nested", HttpStatusCode.BadRequest, DeskByHand.Text(new string('[', 100_000)));
        await desk.RefusedAsync("two bodies", HttpStatusCode.BadRequest, DeskByHand.Text(DeskByHand.Body("Een.") + DeskByHand.Body("Twee.")));
        await desk.RefusedAsync("a list", HttpStatusCode.BadRequest, DeskByHand.Text($"[{DeskByHand.Body("Een.")}]"));
        foreach (var wrong in new[]
        {
            """{"clientId":"c","seq":"een","baseRevision":1,"markdown":"x","device":null}""",
            """{"clientId":"c","seq":1e999,"baseRevision":1,"markdown":"x","device":null}""",
            """{"clientId":"c","seq":99999999999999999999,"baseRevision":1,"markdown":"x","device":null}""",
            """{"clientId":"c","seq":1,"baseRevision":1.5,"markdown":"x","device":null}""",
            """{"clientId":"c","seq":1,"baseRevision":99999999999,"markdown":"x","device":null}""",
            """{"clientId":"c","seq":1,"baseRevision":1,"markdown":12,"device":null}""",
            """{"clientId":"c","seq":1,"baseRevision":1,"markdown":["x"],"device":null}""",
            """{"clientId":{},"seq":1,"baseRevision":1,"markdown":"x","device":null}""",
            """{"clientId":"c","seq":1,"baseRevision":1,"device":null}""",
            """{"clientId":"c","seq":1,"markdown":"x","device":null}""",
            """{"clientId":"c","baseRevision":1,"markdown":"x","device":null}""",
            """{"seq":1,"baseRevision":1,"markdown":"x","device":null}""",
        }) await desk.RefusedAsync(wrong, HttpStatusCode.BadRequest, DeskByHand.Text(wrong));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/html")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("json")]
    [InlineData(";;;")]
    public async Task Another_kind_of_content_is_refused(string type)
    {
        using var desk = await DeskByHand.OpenAsync(house);
        await desk.RefusedAsync(type, HttpStatusCode.UnsupportedMediaType, DeskByHand.Text(DeskByHand.Body("Nieuw."), type));
        desk.Browser.DefaultRequestHeaders.Remove("X-CSRF-TOKEN");
        await desk.RefusedAsync($"{type} without a token", HttpStatusCode.BadRequest, DeskByHand.Text(DeskByHand.Body("Nieuw."), type));
    }

    [Fact]
    public async Task An_alphabet_that_nobody_knows_is_refused()
    {
        using var desk = await DeskByHand.OpenAsync(house);
        await desk.RefusedAsync("unknown charset", HttpStatusCode.UnsupportedMediaType, DeskByHand.Text(DeskByHand.Body("Nieuw."), "application/json; charset=klingon"));
    }

    [Fact]
    public async Task A_package_that_is_none_or_too_big_is_refused()
    {
        using var desk = await DeskByHand.OpenAsync(house);
        var body = Encoding.UTF8.GetBytes(DeskByHand.Body("Nieuw."));
        foreach (var packing in new[] { "gzip", "deflate", "br" }) await desk.RefusedAsync($"not {packing}", HttpStatusCode.BadRequest, DeskByHand.Bytes(body, packedAs: packing));
        await desk.RefusedAsync("half gzip", HttpStatusCode.BadRequest, DeskByHand.Bytes(Pack(body)[..^12], packedAs: "gzip"));
        await desk.RefusedAsync("unknown packing", HttpStatusCode.BadRequest, DeskByHand.Bytes(Pack(body), packedAs: "zip"));
        await desk.RefusedAsync("packed twice", HttpStatusCode.BadRequest, DeskByHand.Bytes(Pack(Pack(body)), packedAs: "gzip"));
        await desk.RefusedAsync("a bomb", HttpStatusCode.RequestEntityTooLarge, DeskByHand.Bytes(Pack(Encoding.UTF8.GetBytes(DeskByHand.Body(new string('a', 50_000_000)))), packedAs: "gzip"));
        await desk.RefusedAsync("a bomb of nothing", HttpStatusCode.RequestEntityTooLarge, DeskByHand.Bytes(Pack(Encoding.UTF8.GetBytes(new string(' ', 50_000_000))), packedAs: "gzip"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("1")]
    [InlineData("W/\"1\"")]
    [InlineData("\"1\", \"2\"")]
    [InlineData("\"\"")]
    [InlineData("\"1\"")]
    [InlineData("\"1-\"")]
    [InlineData("\"1-kort\"")]
    [InlineData("\"-1-0\"")]
    [InlineData("\"99999999999999999999-0\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"een\"")]
    [InlineData("\"1")]
    public async Task A_save_says_on_which_text_it_was_written(string tag)
    {
        using var desk = await DeskByHand.OpenAsync(house);
        await desk.RefusedAsync(tag, HttpStatusCode.PreconditionRequired, DeskByHand.Text(DeskByHand.Body("Nieuw.")), tag);
    }

    [Fact]
    public async Task Texts_that_the_house_cannot_keep_are_refused()
    {
        using var desk = await DeskByHand.OpenAsync(house);
        await desk.RefusedAsync("NUL", HttpStatusCode.BadRequest, DeskByHand.Text(DeskByHand.Body("nul \\u0000 teken")));
        await desk.RefusedAsync("half a character, first half", HttpStatusCode.BadRequest, DeskByHand.Text(DeskByHand.Body("half \\ud83d teken")));
        await desk.RefusedAsync("half a character, second half", HttpStatusCode.BadRequest, DeskByHand.Text(DeskByHand.Body("half \\ude00 teken")));
        await desk.RefusedAsync("NUL in a key", HttpStatusCode.BadRequest, DeskByHand.Text(DeskByHand.Body("x", clientId: "a\\u0000b")));
        await desk.RefusedAsync("NUL in a device", HttpStatusCode.BadRequest, DeskByHand.Text(DeskByHand.Body("x", device: "a\\u0000b")));
        await desk.RefusedAsync("a key too long", HttpStatusCode.BadRequest, DeskByHand.Text(DeskByHand.Body("x")), key: new string('k', 121));
        await desk.RefusedAsync("a client too long", HttpStatusCode.BadRequest, DeskByHand.Text(DeskByHand.Body("x", clientId: new string('k', 121))));
        await desk.RefusedAsync("one letter too many", HttpStatusCode.RequestEntityTooLarge, DeskByHand.Text(DeskByHand.Body(new string('a', Draft.MaxLength + 1))));
        await desk.RefusedAsync("5 MB", HttpStatusCode.RequestEntityTooLarge, DeskByHand.Text(DeskByHand.Body(new string('a', 5 * 1024 * 1024))));
    }

    [Theory]
    [InlineData("x'; DROP TABLE \"Drafts\"; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("../../etc/passwd")]
    [InlineData("a,b")]
    [InlineData("%00")]
    public async Task A_key_is_a_name_and_nothing_more(string key)
    {
        using var desk = await DeskByHand.OpenAsync(house);
        using var first = await desk.SendAsync(DeskByHand.Text(DeskByHand.Body("Nieuw.")), key: key);
        using var again = await desk.SendAsync(DeskByHand.Text(DeskByHand.Body("Nieuw.")), key: key);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal("Nieuw.", (await desk.StandingAsync()).Text);
    }

    [Fact]
    public async Task A_save_that_is_sent_eight_times_at_once_counts_once()
    {
        using var desk = await DeskByHand.OpenAsync(house);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => desk.SendAsync(DeskByHand.Text(DeskByHand.Body("Eén keer.")), key: "dezelfde")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Single(answers.Select(a => a.Headers.ETag!.Tag).Distinct());
        using var now = await desk.Browser.GetAsync($"/api/drafts/{desk.Document.Id}");
        Assert.Equal(2, (await now.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("revision").GetInt32());
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task Whatever_is_text_is_kept_letter_by_letter()
    {
        var blocks = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"Blok {i}\n\n"));
        foreach (var text in new[]
        {
            blocks,
            "Zero\u200bwidth, \u200djoiner, \u2060woord, \ufeffmerk, zacht\u00adkoppelteken",
            "\u202eomgekeerd\u202c en \u0645\u0631\u062d\u0628\u0627 en \u05e9\u05dc\u05d5\u05dd\u200f",
            "e\u0301 is geen \u00e9; 👩‍👩‍👧‍👦 en 🏳️‍🌈 en \U0010ffff",
            "\r\nregels\r\rmet\n\u2028alles\u2029\t\v\f\b\u0001\u001b[31m\u007f\u0085\ufffe\uffff ",
            new string('z', Draft.MaxLength),
            "",
        })
        {
            using var desk = await DeskByHand.OpenAsync(house);
            using var saved = await desk.SendAsync(DeskByHand.Text(JsonSerializer.Serialize(new { clientId = "c", seq = 1, baseRevision = 1, markdown = text, device = string.Concat(Enumerable.Repeat("x😀", 60)) })));
            Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
            Assert.Equal(TextHash.Of(text), (await saved.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("hash").GetString());
            Assert.Equal(text, (await desk.StandingAsync()).Text);
        }
    }

    [Fact]
    public async Task No_word_of_a_text_is_logged_whatever_happens_to_it()
    {
        await using var talkative = new TalkativeHouse();
        using var desk = await DeskByHand.OpenAsync(talkative);
        foreach (var body in new[] { Secret, DeskByHand.Body(Secret)[..^5], DeskByHand.Body($"{Secret} \\ud83d"), DeskByHand.Body($"{Secret} \\u0000"), DeskByHand.Body($"{Secret}\",\"seq\":\"{Secret}") })
            await desk.RefusedAsync(body, HttpStatusCode.BadRequest, DeskByHand.Text(body));
        await desk.RefusedAsync("too long", HttpStatusCode.RequestEntityTooLarge, DeskByHand.Text(DeskByHand.Body(Secret + new string('a', Draft.MaxLength))));
        using var saved = await desk.SendAsync(DeskByHand.Text(DeskByHand.Body(Secret)), key: "k-1");
        using var late = await desk.SendAsync(DeskByHand.Text(DeskByHand.Body($"{Secret} te laat")), key: "k-2");
        using var unknown = await desk.SendAsync(DeskByHand.Text(DeskByHand.Body(Secret)), draft: Guid.NewGuid());
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.NotFound], [saved.StatusCode, late.StatusCode, unknown.StatusCode]);

        Assert.Contains(talkative.Log.Lines, l => l.Text.Contains("UPDATE \"Drafts\"", StringComparison.Ordinal));
        Assert.DoesNotContain(talkative.Log.Lines, l => $"{l.Text} {l.Exception}".Contains(Secret, StringComparison.OrdinalIgnoreCase));
    }

    private static byte[] Pack(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(body);
        return packed.ToArray();
    }

    /// <summary>Logs everything that can be logged without asking for sensitive data.</summary>
    private sealed class TalkativeHouse : HouseFactory
    {
        public KeptLog Log { get; } = new();

        protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
        {
            foreach (var category in new[] { "Default", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore" }) Settings[$"Logging:LogLevel:{category}"] = "Trace";
            base.ConfigureWebHost(builder);
            Microsoft.AspNetCore.Hosting.WebHostBuilderExtensions.ConfigureLogging(builder, logging => logging.ClearProviders().AddProvider(Log));
        }
    }
}
