using System.Buffers.Binary;
using System.Text;

namespace PortfolioWorkspace.App.Printing.Pdf;

/// <summary>A TrueType font that travels inside this program, with the few measures that setting a line of text needs.</summary>
/// <remarks>Schibsted Grotesk holds Latin with its accents; DejaVu Sans stands in for other scripts.</remarks>
internal sealed class TypeFace
{
    public static readonly TypeFace Regular = Load("SchibstedGrotesk-Regular", 400);
    public static readonly TypeFace Bold = Load("SchibstedGrotesk-Bold", 700);
    public static readonly TypeFace ExtraBold = Load("SchibstedGrotesk-ExtraBold", 800);
    public static readonly TypeFace StandIn = Load("DejaVuSans-Bold", 700);

    private readonly Dictionary<int, int> _glyphs = [];
    private readonly int[] _advances;
    private readonly double _unitsPerEm;

    private TypeFace(string name, int weight, byte[] file)
    {
        Name = name;
        Weight = weight;
        File = file;
        var head = Table("head");
        _unitsPerEm = UInt16(head, 18);
        Box = [.. Enumerable.Range(0, 4).Select(at => InEm(Int16(head, 36 + (2 * at))))];
        var hhea = Table("hhea");
        Ascent = InEm(Int16(hhea, 4));
        Descent = -InEm(Int16(hhea, 6));
        _advances = ReadAdvances(UInt16(hhea, 34), UInt16(Table("maxp"), 4));
        ReadGlyphs();
    }

    public string Name { get; }

    public int Weight { get; }

    public byte[] File { get; }

    public IReadOnlyList<double> Box { get; }

    public double Ascent { get; }

    public double Descent { get; }

    public int GlyphOf(Rune rune) => _glyphs.GetValueOrDefault(rune.Value);

    public double AdvanceOf(int glyph) => InEm(_advances[glyph]);

    public bool Has(Rune rune) => _glyphs.ContainsKey(rune.Value);

    private static TypeFace Load(string name, int weight)
    {
        using var source = typeof(CertificatePrinter).Assembly.GetManifestResourceStream(typeof(CertificatePrinter), $"Fonts.{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not embedded.");
        using var copy = new MemoryStream();
        source.CopyTo(copy);
        return new TypeFace(name, weight, copy.ToArray());
    }

    private double InEm(int units) => units / _unitsPerEm;

    private int[] ReadAdvances(int measured, int glyphs)
    {
        var table = Table("hmtx");
        return [.. Enumerable.Range(0, glyphs).Select(glyph => UInt16(table, 4 * Math.Min(glyph, measured - 1)))];
    }

    /// <summary>Reads the character map of format 4, the one that every font for the basic plane has.</summary>
    private void ReadGlyphs()
    {
        var cmap = Table("cmap");
        var map = Enumerable.Range(0, UInt16(cmap, 2))
            .Select(at => cmap + BinaryPrimitives.ReadInt32BigEndian(File.AsSpan(cmap + 8 + (8 * at))))
            .First(table => UInt16(table, 0) == 4);
        var segments = UInt16(map, 6) / 2;
        for (var segment = 0; segment < segments; segment++)
        {
            var last = UInt16(map, 14 + (2 * segment));
            var first = UInt16(map, 16 + (2 * (segments + segment)));
            var delta = UInt16(map, 16 + (2 * ((2 * segments) + segment)));
            var rangeAt = 16 + (2 * ((3 * segments) + segment));
            var range = UInt16(map, rangeAt);
            for (var character = first; character <= last && character != 0xFFFF; character++)
            {
                var glyph = range == 0 ? character : UInt16(map, rangeAt + range + (2 * (character - first)));
                if (range == 0 || glyph != 0)
                    glyph = (glyph + delta) & 0xFFFF;
                if (glyph != 0)
                    _glyphs[character] = glyph;
            }
        }
    }

    private int Table(string tag)
    {
        for (var at = 12; at < 12 + (16 * UInt16(4, 0)); at += 16)
        {
            if (Encoding.ASCII.GetString(File, at, 4) == tag)
                return BinaryPrimitives.ReadInt32BigEndian(File.AsSpan(at + 8));
        }

        throw new InvalidOperationException($"The font {Name} has no table {tag}.");
    }

    private int UInt16(int table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(File.AsSpan(table + offset));

    private int Int16(int table, int offset) => BinaryPrimitives.ReadInt16BigEndian(File.AsSpan(table + offset));
}
