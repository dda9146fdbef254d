using System.Security.Cryptography;
using PortfolioWorkspace.Domain.Attendance;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>The digits on the screen in the room.</summary>
public static class CheckInCode
{
    /// <param name="before">What was shown last, so that an old code never opens anything again at once.</param>
    public static string New(string? before)
    {
        while (true)
        {
            var code = RandomNumberGenerator.GetString("0123456789", CheckIn.CodeLength);
            if (code != before) return code;
        }
    }

    /// <summary>What somebody typed or followed, without spaces. Null when it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        var plain = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)));
        return plain.Length == CheckIn.CodeLength && plain.All(char.IsAsciiDigit) ? plain : null;
    }
}
