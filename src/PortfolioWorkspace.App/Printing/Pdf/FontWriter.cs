using System.Globalization;
using System.Text;

namespace PortfolioWorkspace.App.Printing.Pdf;

/// <summary>Embeds a font with the widths of the letters in use, and the way back from glyph to letter for who copies or searches the text.</summary>
internal static class FontWriter
{
    public static int Write(ObjectFile file, TypeFace face, IReadOnlyDictionary<int, Rune> letters)
    {
        var program = file.AddStream(face.File, Invariant($"/Length1 {face.File.Length}"));
        var box = string.Join(' ', face.Box.Select(edge => Invariant($"{edge * 1000:0}")));
        var descriptor = file.Add(Invariant(
            $"<</Type /FontDescriptor /FontName /{face.Name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 /Ascent {face.Ascent * 1000:0} /Descent {-face.Descent * 1000:0} /CapHeight 700 /StemV {face.Weight / 5} /FontWeight {face.Weight} /FontFile2 {program} 0 R>>"));
        var widths = string.Join(' ', letters.Keys.Select(glyph => Invariant($"{glyph} [{face.AdvanceOf(glyph) * 1000:0.##}]")));
        var glyphs = file.Add(Invariant(
            $"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{face.Name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor {descriptor} 0 R /DW 1000 /W [{widths}] /CIDToGIDMap /Identity>>"));
        var back = file.AddStream(Encoding.ASCII.GetBytes(BackToText(letters)));
        return file.Add(Invariant(
            $"<</Type /Font /Subtype /Type0 /BaseFont /{face.Name} /Encoding /Identity-H /DescendantFonts [{glyphs} 0 R] /ToUnicode {back} 0 R>>"));
    }

    private static string BackToText(IReadOnlyDictionary<int, Rune> letters)
    {
        var map = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """);
        // The format allows a hundred lines per section.
        foreach (var section in letters.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{section.Length} beginbfchar\n");
            foreach (var (glyph, letter) in section)
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(letter.ToString()))}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
