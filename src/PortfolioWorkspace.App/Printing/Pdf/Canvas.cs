using System.Globalization;
using System.Text;

namespace PortfolioWorkspace.App.Printing.Pdf;

/// <summary>One page being drawn: what is drawn within a tag is what a screen reader reads, in the order of drawing.</summary>
internal sealed class Canvas(Room page)
{
    private readonly StringBuilder _marks = new();
    private readonly List<Tag> _tags = [];
    private readonly OrderedDictionary<TypeFace, SortedDictionary<int, Rune>> _letters = [];

    public Room Page => page;

    public IReadOnlyList<Tag> Tags => _tags;

    /// <summary>The letters in use per font, by glyph; the place of a font is its number in the drawing.</summary>
    public OrderedDictionary<TypeFace, SortedDictionary<int, Rune>> Letters => _letters;

    public string Marks => _marks.ToString();

    public void Tagged(string kind, Action draw) => Tagged(new Tag(kind), draw);

    /// <summary>A drawing with a text for who cannot see it.</summary>
    public void Figure(string alternative, Area place, Action draw) => Tagged(new Tag("Figure", alternative, place), draw);

    /// <summary>Decoration, which a screen reader passes over.</summary>
    public void Decoration(Action draw)
    {
        _marks.Append("/Artifact BMC\n");
        draw();
        _marks.Append("EMC\n");
    }

    public void Rectangles(Colour colour, params IEnumerable<Area> places)
    {
        Fill(colour);
        foreach (var place in places)
            Mark($"{place.X:0.####} {page.Height - place.Bottom:0.####} {place.Width:0.####} {place.Height:0.####} re");
        _marks.Append("f\n");
    }

    /// <summary>A shape with its own top left at the given place; a thin line of the same colour hides the seam with its neighbours.</summary>
    public void Shape(Outline outline, Colour colour, Point topLeft, double scale, double seam)
    {
        Mark($"q {scale:0.####} 0 0 {-scale:0.####} {topLeft.X:0.####} {page.Height - topLeft.Y:0.####} cm {seam:0.####} w");
        Fill(colour);
        Mark($"{colour.Red / 255d:0.####} {colour.Green / 255d:0.####} {colour.Blue / 255d:0.####} RG");
        _marks.Append(outline.Marks).Append("B\nQ\n");
    }

    public void Line(string text, TypeFace face, double size, double spacing, Point baseline)
    {
        var letters = LettersOf(face);
        var glyphs = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = face.GlyphOf(rune);
            letters.TryAdd(glyph, rune);
            glyphs.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
        }

        Fill(Colour.Ink);
        Mark($"BT /F{_letters.IndexOf(face)} {size:0.####} Tf {spacing:0.####} Tc {baseline.X:0.####} {page.Height - baseline.Y:0.####} Td <{glyphs}> Tj ET");
    }

    private SortedDictionary<int, Rune> LettersOf(TypeFace face)
    {
        if (!_letters.TryGetValue(face, out var letters))
            _letters[face] = letters = [];
        return letters;
    }

    private void Tagged(Tag tag, Action draw)
    {
        Mark($"/{tag.Kind} <</MCID {_tags.Count}>> BDC");
        _tags.Add(tag);
        draw();
        _marks.Append("EMC\n");
    }

    private void Fill(Colour colour) =>
        Mark($"{colour.Red / 255d:0.####} {colour.Green / 255d:0.####} {colour.Blue / 255d:0.####} rg");

    private void Mark(FormattableString mark) => _marks.Append(mark.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
