using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using SkiaSharp;

namespace PortfolioWorkspace.App.Tests.Documents;

/// <summary>What becomes of a file that somebody sends as a photo.</summary>
public sealed class PhotoStudioTests : IDisposable
{
    private readonly PhotoStudio _studio = new();

    public static TheoryData<string, byte[]> Lies => new()
    {
        { "a drawing with a script", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray() },
        { "a moving picture", "GIF89a\u0001\0\u0001\0"u8.ToArray() },
        { "a web page", "<html><body>hallo</body></html>"u8.ToArray() },
        { "a telephone's own kind", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic"u8.ToArray() },
        { "a program", [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0] },
        { "nothing", [] },
    };

    public static TheoryData<string, byte[]> Broken => new()
    {
        { "the beginning of a jpg and then a web page", [0xFF, 0xD8, 0xFF, .. "<html><script>alert(1)</script>"u8] },
        { "half a png", Pictures.Png()[..60] },
        { "a png that says it is a webp", [.. "RIFF\0\0\0\0WEBP"u8, .. Pictures.Png()] },
    };

    [Theory, MemberData(nameof(Lies))]
    public async Task What_is_no_photo_is_refused(string what, byte[] file) =>
        Assert.True((await _studio.DevelopAsync(file)).Refusal?.Code == "photo-kind-unknown", what);

    [Theory, MemberData(nameof(Broken))]
    public async Task What_only_begins_like_a_photo_is_refused(string what, byte[] file) =>
        Assert.True((await _studio.DevelopAsync(file)).Refusal?.Code == "photo-unreadable", what);

    [Fact]
    public async Task A_flood_of_pixels_in_a_small_file_is_refused_before_it_is_unpacked() =>
        Assert.Equal("photo-too-many-pixels", (await _studio.DevelopAsync(Pictures.Flood(60_000, 60_000))).Refusal?.Code);

    [Fact]
    public async Task A_file_over_the_limit_is_refused() =>
        Assert.Equal("photo-too-big", (await _studio.DevelopAsync(new byte[Photo.MaxUploadBytes + 1])).Refusal?.Code);

    [Fact]
    public async Task The_place_where_a_photo_was_taken_does_not_stay_in_it()
    {
        var file = Pictures.FromTelephone("51.6 N 5.3 E");
        Assert.Contains("51.6 N"u8.ToArray(), file);

        var photo = (await _studio.DevelopAsync(file)).Value!;

        Assert.DoesNotContain("51.6 N"u8.ToArray(), photo.Content);
        Assert.DoesNotContain("Exif"u8.ToArray(), photo.Content);
    }

    [Fact]
    public async Task A_photo_stands_as_the_telephone_was_held()
    {
        var photo = (await _studio.DevelopAsync(Pictures.FromTelephone("x"))).Value!;

        Assert.Equal((40, 60), (photo.Width, photo.Height));
        using var shown = SKBitmap.Decode(photo.Content);
        Assert.True(shown.GetPixel(20, 5).Red > 200, "turned to the right, what was left is on top");
        Assert.True(shown.GetPixel(20, 55).Blue > 200);
    }

    [Fact]
    public async Task A_large_photo_becomes_as_large_as_a_page_needs()
    {
        var photo = (await _studio.DevelopAsync(Pictures.Jpeg(4000, 1000))).Value!;

        Assert.Equal((2000, 500, "image/jpeg"), (photo.Width, photo.Height, photo.ContentType));
    }

    [Fact]
    public async Task See_through_stays_see_through_and_webp_becomes_what_every_browser_knows()
    {
        var png = (await _studio.DevelopAsync(Pictures.Png())).Value!;
        var webp = (await _studio.DevelopAsync(Pictures.Webp())).Value!;

        Assert.Equal(("image/png", "image/jpeg"), (png.ContentType, webp.ContentType));
        using var shown = SKBitmap.Decode(png.Content);
        Assert.Equal(0, shown.GetPixel(0, 0).Alpha);
    }

    public void Dispose() => _studio.Dispose();
}
