using System.Text;
using System.Text.RegularExpressions;

namespace PortfolioWorkspace.App.Tests.Markdown.RoundTrip;

/// <summary>What can be seen of a document, block by block and letter by letter with its marks; the same for the editor's tree and for the page.</summary>
/// <remarks>Not seen, so left out: white lines, white space at edges, marks on white space, breaks at an end, how far items stand apart.</remarks>
internal sealed partial class Outline
{
    private readonly StringBuilder _text = new();
    private readonly List<(string Sign, string Marks)> _line = [];
    private readonly Stack<string> _open = new();

    public string Text => _text.ToString();

    public void Open(string tag)
    {
        EndOfLine();
        _open.Push(tag.Split(' ')[0]);
        _text.Append('<').Append(tag).Append(">\n");
    }

    public void Close()
    {
        EndOfLine();
        _text.Append("</").Append(_open.Pop()).Append(">\n");
    }

    public void Words(string words, IEnumerable<string> marks)
    {
        var joined = string.Join(',', marks.Distinct().Order(StringComparer.Ordinal));
        foreach (var rune in words.EnumerateRunes())
        {
            var sign = rune.Value is ' ' or (>= '\t' and <= '\r') ? " " : rune.ToString();
            _line.Add((sign, IsWhite(sign) ? "" : joined));
        }
    }

    public void Verbatim(string words) => _text.Append(words.TrimEnd('\n').Replace("\t", "    ", StringComparison.Ordinal)).Append('\n');

    public void Picture(string? words) => _line.Add(($"<img {White().Replace(words ?? "", " ")}>", ""));

    public void Break() => _line.Add(("<br>", ""));

    /// <summary>A paragraph is a line; whether an item puts its words in one cannot be seen.</summary>
    public void EndOfLine()
    {
        var seen = Seen();
        if (seen.Length > 0)
            _text.Append(seen).Append('\n');
        _line.Clear();
    }

    private string Seen()
    {
        var kept = new List<(string Sign, string Marks)>();
        foreach (var each in _line)
        {
            if (each.Sign == "<br>")
                TrimEnd(kept, " ");
            if (each.Sign == " " && (kept.Count == 0 || kept[^1].Sign == "<br>" || (kept is [var box, (" ", _)] && box.Sign is "☑" or "☐")))
                continue;
            kept.Add(each);
        }

        TrimEnd(kept, " ", "<br>");
        var text = new StringBuilder();
        var marks = "";
        foreach (var (sign, own) in kept)
        {
            if (own != marks && !IsWhite(sign))
                text.Append('{').Append(marks = own).Append('}');
            text.Append(sign);
        }

        return text.ToString();
    }

    [GeneratedRegex("[\\t-\\r ]+")]
    private static partial Regex White();

    private static bool IsWhite(string sign) => sign is "\uFEFF" || string.IsNullOrWhiteSpace(sign);

    private static void TrimEnd(List<(string Sign, string Marks)> line, params string[] signs)
    {
        while (line.Count > 0 && signs.Contains(line[^1].Sign))
            line.RemoveAt(line.Count - 1);
    }
}
