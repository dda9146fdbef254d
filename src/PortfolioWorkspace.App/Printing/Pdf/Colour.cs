using System.Globalization;

namespace PortfolioWorkspace.App.Printing.Pdf;

/// <summary>A colour of the screen; the three below are shared by every programme.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static readonly Colour Ink = Parse("#141414");
    public static readonly Colour White = Parse("#FFFFFF");
    public static readonly Colour Cobalt = Parse("#1B34C4");

    public static Colour Parse(string colour) =>
        colour is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : throw new ArgumentException($"Not a colour of the form #RRGGBB: {colour}", nameof(colour));
}
