using System.Globalization;

namespace PortfolioWorkspace.App.Markdown;

/// <summary>Decides which addresses in user text may become a link or an image.</summary>
internal static class SafeAddress
{
    private const string MediaPath = "/media/";

    public static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    public static bool IsAllowedLink(string? address)
    {
        if (!IsPlain(address))
            return false;
        if (address![0] == '/')
            return IsOwnPath(address);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return false;

        return Schemes.Contains(uri.Scheme, StringComparer.Ordinal)
            && address.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase)
            && (!IsWeb(uri) || (address.StartsWith(uri.Scheme + "://", StringComparison.OrdinalIgnoreCase) && uri.Host.Length > 0));
    }

    public static bool IsOwnImage(string? address) =>
        address is not null
        && address.StartsWith(MediaPath, StringComparison.Ordinal)
        && Guid.TryParseExact(address.AsSpan(MediaPath.Length), "D", out _);

    public static bool IsExternal(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsWeb(uri);

    private static bool IsWeb(Uri uri) => uri.Scheme is "http" or "https";

    /// <summary>Browsers read // as the start of a host.</summary>
    private static bool IsOwnPath(string address) => address.Length == 1 || address[1] != '/';

    /// <summary>Browsers skip control characters before they look for a scheme, and read \ as /.</summary>
    private static bool IsPlain(string? address) =>
        !string.IsNullOrEmpty(address)
        && !char.IsWhiteSpace(address[0])
        && !address.Any(character => char.IsControl(character) || character is '\\' || IsInvisible(character));

    private static bool IsInvisible(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.Format
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator;
}
