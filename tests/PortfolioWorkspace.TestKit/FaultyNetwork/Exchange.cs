using System.IO.Compression;
using System.Text;

namespace PortfolioWorkspace.TestKit.FaultyNetwork;

/// <summary>One request and what the server itself said to it, whether or not the browser heard.</summary>
public sealed record Exchange(DateTime At, HttpHead Request, byte[] RequestBody, int Status, byte[] AnswerBody)
{
    public string RequestText => Unpacked(Request["Content-Encoding"], RequestBody);

    public string AnswerText => Encoding.UTF8.GetString(AnswerBody);

    private static string Unpacked(string? encoding, byte[] body)
    {
        if (encoding != "gzip") return Encoding.UTF8.GetString(body);
        using var reader = new StreamReader(new GZipStream(new MemoryStream(body), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
