using System.Security.Cryptography;
using System.Text;

namespace PortfolioWorkspace.Domain;

/// <summary>The fingerprint of a text: SHA-256 of its UTF-8, in lower-case hexadecimal. Browser and server make the same one.</summary>
public static class TextHash
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
