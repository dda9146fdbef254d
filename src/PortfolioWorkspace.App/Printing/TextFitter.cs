using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PortfolioWorkspace.App.Printing.Pdf;

namespace PortfolioWorkspace.App.Printing;

/// <summary>Makes any text fit a box: wraps it, makes the letters smaller, and only breaks words when they would become too small to read.</summary>
internal static partial class TextFitter
{
    private const double Step = 0.97;

    // Below this share of the wished size a break inside a word is better than even smaller letters.
    private const double WordsStayWholeAbove = 0.4;

    private static readonly Rune Unknown = new('□');

    public static FittedText Fit(string text, Lettering wished, Room box, double largest, double lineHeight)
    {
        var clean = Clean(text);
        var lettering = FaceFor(clean, wished);
        clean = Printable(clean, lettering.Face);
        var words = Measure(AfterBreakableMark().Split(clean), lettering);
        var letters = Measure(Letters(clean), lettering);

        for (var size = largest; ; size *= Step)
        {
            var lines = Wrap(size < largest * WordsStayWholeAbove ? letters : words, box.Width / size);
            if (lines is not null && (lines.Count == 1 || lines.Count * size * lineHeight <= box.Height))
                return new FittedText([.. lines.Select(WithPlainSpaces)], lettering, size, size * lineHeight);
        }
    }

    private static (string Text, double Width)[] Measure(IEnumerable<string> pieces, Lettering lettering) =>
        [.. pieces.Where(piece => piece.Length > 0).Select(piece => (piece, lettering.WidthOf(piece)))];

    /// <summary>The lines, or null when a piece is wider than the room.</summary>
    private static List<string>? Wrap((string Text, double Width)[] pieces, double room)
    {
        List<string> lines = [];
        var line = new StringBuilder();
        var used = 0.0;
        foreach (var (text, width) in pieces)
        {
            var isSpace = text is " " or "\n";
            if (!isSpace && width > room)
                return null;

            if (!isSpace && (used + width > room || line is [.., '\n']))
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            if (isSpace && line.Length == 0)
                continue;
            line.Append(text);
            used += width;
        }

        lines.Add(line.ToString());
        return lines;
    }

    /// <summary>A space at the end of a line keeps words apart for who listens to or copies the text.</summary>
    private static string WithPlainSpaces(string line) => line.Replace('\u00A0', ' ').Replace('\n', ' ');

    /// <summary>The house font when it has every letter; else the whole text in the stand-in, so that one name never mixes two faces.</summary>
    private static Lettering FaceFor(string text, Lettering wished) =>
        text.EnumerateRunes().All(rune => rune.Value == '\n' || wished.Face.Has(rune)) ? wished : new Lettering(TypeFace.StandIn);

    /// <summary>A letter that no font here has is shown as an empty box rather than left out.</summary>
    private static string Printable(string text, TypeFace face) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.Value == '\n' || face.Has(rune) ? rune : Unknown));

    /// <summary>One form per accented letter, line breaks as \n, no control characters or stray halves of a pair.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            clean.Append(rune.Value == '\n' || !Rune.IsControl(rune) ? rune.ToString() : " ");
        return Spaces().Replace(clean.ToString().Normalize(NormalizationForm.FormC), run => run.Value.Contains('\n', StringComparison.Ordinal) ? "\n" : " ").Trim();
    }

    private static IEnumerable<string> Letters(string text)
    {
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
            yield return letters.GetTextElement();
    }

    [GeneratedRegex("(?<=[-/.@])(?=[^ \n])|( |\n)")]
    private static partial Regex AfterBreakableMark();

    [GeneratedRegex("[ \n]{2,}")]
    private static partial Regex Spaces();
}
