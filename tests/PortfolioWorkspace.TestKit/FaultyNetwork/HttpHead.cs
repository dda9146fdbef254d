using System.Globalization;
using System.Text;

namespace PortfolioWorkspace.TestKit.FaultyNetwork;

/// <summary>The first line and the headers of one message, as they travel.</summary>
public sealed class HttpHead
{
    private const int MaxBytes = 64 * 1024;

    private readonly List<string> _lines;

    private HttpHead(List<string> lines) => _lines = lines;

    public string FirstLine => _lines[0];

    public string Method => FirstLine.Split(' ')[0];

    public string Path => FirstLine.Split(' ')[1];

    public int Status => int.Parse(FirstLine.Split(' ')[1], CultureInfo.InvariantCulture);

    public bool IsUpgrade => this["Upgrade"] is not null;

    public int ContentLength => int.TryParse(this["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0;

    public string? this[string name] => _lines.Skip(1).Where(l => IsOf(l, name)).Select(l => l[(name.Length + 1)..].Trim()).FirstOrDefault();

    /// <summary>Null when the other side said nothing and left.</summary>
    public static async Task<HttpHead?> ReadAsync(Stream stream, CancellationToken stop)
    {
        var bytes = new List<byte>(1024);
        var one = new byte[1];
        while (bytes.Count < MaxBytes)
        {
            if (await stream.ReadAsync(one, stop) == 0) return null;
            bytes.Add(one[0]);
            if (bytes.Count >= 4 && bytes[^1] == '\n' && bytes[^2] == '\r' && bytes[^3] == '\n')
                return new HttpHead([.. Encoding.Latin1.GetString([.. bytes]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)]);
        }

        throw new InvalidDataException("A message began with too many headers.");
    }

    public void Set(string name, string value)
    {
        Remove(name);
        _lines.Add($"{name}: {value}");
    }

    public void Remove(string name) => _lines.RemoveAll(l => IsOf(l, name));

    /// <summary>To a client of long ago a server answers in one piece and leaves.</summary>
    public void AskForOnePiece() => _lines[0] = FirstLine.Replace("HTTP/1.1", "HTTP/1.0", StringComparison.Ordinal);

    public byte[] ToBytes() => Encoding.Latin1.GetBytes(string.Join("\r\n", _lines) + "\r\n\r\n");

    private static bool IsOf(string line, string name) => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase);
}
