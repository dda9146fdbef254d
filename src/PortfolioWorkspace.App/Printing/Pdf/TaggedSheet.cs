using System.Globalization;
using System.Text;

namespace PortfolioWorkspace.App.Printing.Pdf;

/// <summary>Binds one drawn page into a file that tells screen readers its title, language and structure.</summary>
internal sealed class TaggedSheet(string title, string language)
{
    private readonly ObjectFile _file = new();

    public byte[] Bind(Canvas canvas)
    {
        var pages = _file.Reserve();
        var page = _file.Reserve();
        var content = _file.AddStream(Encoding.ASCII.GetBytes(canvas.Marks));
        var fonts = string.Concat(canvas.Letters.Select((font, at) => Invariant($"/F{at} {FontWriter.Write(_file, font.Key, font.Value)} 0 R ")));
        _file.Fill(page, Invariant(
            $"<</Type /Page /Parent {pages} 0 R /MediaBox [0 0 {canvas.Page.Width} {canvas.Page.Height}] /Resources <</Font <<{fonts}>>>> /Contents {content} 0 R /StructParents 0 /Tabs /S>>"));
        _file.Fill(pages, Invariant($"<</Type /Pages /Kids [{page} 0 R] /Count 1>>"));

        var structure = WriteStructure(canvas, page);
        var catalog = _file.Add(Invariant(
            $"<</Type /Catalog /Pages {pages} 0 R /Lang {ObjectFile.Text(language)} /MarkInfo <</Marked true>> /StructTreeRoot {structure} 0 R /ViewerPreferences <</DisplayDocTitle true>>>>"));
        var information = _file.Add($"<</Title {ObjectFile.Text(title)}>>");
        return _file.Write(catalog, information);
    }

    private int WriteStructure(Canvas canvas, int page)
    {
        var root = _file.Reserve();
        var whole = _file.Reserve();
        var parts = canvas.Tags.Select((tag, at) => _file.Add(Part(tag, at, whole, page, canvas.Page))).ToList();
        var list = string.Join(' ', parts.Select(part => Invariant($"{part} 0 R")));
        _file.Fill(whole, Invariant($"<</Type /StructElem /S /Document /P {root} 0 R /K [{list}]>>"));
        var parents = _file.Add($"<</Nums [0 [{list}]]>>");
        _file.Fill(root, Invariant($"<</Type /StructTreeRoot /K [{whole} 0 R] /ParentTree {parents} 0 R /ParentTreeNextKey 1>>"));
        return root;
    }

    private static string Part(Tag tag, int at, int whole, int page, Room room)
    {
        var part = Invariant($"<</Type /StructElem /S /{tag.Kind} /P {whole} 0 R /Pg {page} 0 R /K {at}");
        if (tag.Alternative is { } alternative)
            part += $" /Alt {ObjectFile.Text(alternative)}";
        if (tag.Place is { } place)
            part += Invariant($" /A <</O /Layout /Placement /Block /BBox [{place.X:0.##} {room.Height - place.Bottom:0.##} {place.Right:0.##} {room.Height - place.Y:0.##}]>>");
        return part + ">>";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
