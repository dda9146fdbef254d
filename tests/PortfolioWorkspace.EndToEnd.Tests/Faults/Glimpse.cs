using System.Text.RegularExpressions;

namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>What one tab told at one moment.</summary>
/// <param name="Kind">A key that the page took, a picture that it painted, or what the device did with the text.</param>
/// <param name="State">The state behind the words of the status line.</param>
public sealed record Glimpse(string Kind, long At, string? Path, string? State, string? Status, string? Text)
{
    /// <summary>Two tabs of one browser are two pairs of eyes.</summary>
    public string Tab { get; init; } = "";

    /// <summary>The text in the one form in which texts are compared.</summary>
    public string Words { get; } = Text is null ? "" : PlainWords.Of(Text);
}

/// <summary>Brings a text on screen and the Markdown of it to one form, to compare them letter by letter.</summary>
internal static partial class PlainWords
{
    public static string Of(string text) => Spaces().Replace(Headings().Replace(text, " "), " ").Trim();

    [GeneratedRegex("^#+ .*$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
