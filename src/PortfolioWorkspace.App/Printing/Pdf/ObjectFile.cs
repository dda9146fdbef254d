using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace PortfolioWorkspace.App.Printing.Pdf;

/// <summary>The file format: numbered objects, a table of where they are, and a trailer. The same objects give the same bytes, always.</summary>
internal sealed class ObjectFile
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>A number for an object that is filled in later, so that two objects can point at each other.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    public int Add(string content)
    {
        var number = Reserve();
        Fill(number, content);
        return number;
    }

    public void Fill(int number, string content) => _objects[number - 1] = Encoding.Latin1.GetBytes(content);

    public int AddStream(byte[] content, string entries = "")
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(content);
        var head = Encoding.Latin1.GetBytes($"<</Length {packed.Length.ToString(CultureInfo.InvariantCulture)} /Filter /FlateDecode {entries}>>\nstream\n");
        _objects.Add([.. head, .. packed.ToArray(), .. "\nendstream"u8]);
        return _objects.Count;
    }

    public byte[] Write(int catalog, int information)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);
        List<long> places = [];
        for (var at = 0; at < _objects.Count; at++)
        {
            places.Add(file.Position);
            Put(file, $"{at + 1} 0 obj\n");
            file.Write(_objects[at] ?? throw new InvalidOperationException($"Object {at + 1} was never filled."));
            Put(file, $"\nendobj\n");
        }

        var id = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        var table = file.Position;
        Put(file, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            Put(file, $"{place:0000000000} 00000 n \n");
        Put(file, $"trailer\n<</Size {_objects.Count + 1} /Root {catalog} 0 R /Info {information} 0 R /ID [<{id}> <{id}>]>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>Any text as a PDF string, whatever its letters.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static void Put(MemoryStream file, FormattableString text) =>
        file.Write(Encoding.Latin1.GetBytes(text.ToString(CultureInfo.InvariantCulture)));
}
