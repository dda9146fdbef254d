using SkiaSharp;

namespace PortfolioWorkspace.App.Documents;

/// <summary>What a file says it is by its first bytes; its name and its content type are only what somebody claims.</summary>
internal static class PhotoKind
{
    public static SKEncodedImageFormat? Of(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(stackalloc byte[] { 0xFF, 0xD8, 0xFF })) return SKEncodedImageFormat.Jpeg;
        if (file.StartsWith(stackalloc byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A })) return SKEncodedImageFormat.Png;
        return file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) ? SKEncodedImageFormat.Webp : null;
    }
}
