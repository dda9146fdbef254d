using System.Buffers.Text;
using System.Security.Cryptography;
using PortfolioWorkspace.Domain;

namespace PortfolioWorkspace.App.Calendars;

/// <summary>The secret part of an address: 256 random bits, written so that they fit in an address. It is shown once and never stored.</summary>
public static class CalendarToken
{
    private const int Bytes = 32;

    /// <summary>How many characters that takes.</summary>
    public const int Length = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What the database keeps of it. Salt or slowness would add nothing: 256 random bits are not found by trying.</summary>
    public static string FingerprintOf(string token) => TextHash.Of(token);
}
