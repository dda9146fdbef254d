namespace PortfolioWorkspace.Domain;

/// <summary>What somebody typed in a field of one line or a few.</summary>
internal static class Typed
{
    /// <summary>Null for nothing and for blanks alone.</summary>
    public static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static Refusal? TooLong(string? text, int most) => text?.Trim().Length > most ? new Refusal("too-long", most) : null;
}
