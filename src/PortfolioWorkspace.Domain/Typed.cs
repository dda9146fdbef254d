namespace PortfolioWorkspace.Domain;

/// <summary>What somebody typed in a field of one line or a few, checked the same wherever it is typed.</summary>
public static class Typed
{
    /// <summary>Null for nothing and for blanks alone.</summary>
    public static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Why somebody does what they do: it must be there, and it is a few sentences.</summary>
    public static Refusal? Reason(string? reason, int most) => Tidy(reason) is null ? new Refusal("reason-missing") : TooLong(reason, most);

    public static Refusal? TooLong(string? text, int most) => text?.Trim().Length > most ? new Refusal("too-long", most) : null;
}
