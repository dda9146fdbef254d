using System.Text;
using System.Text.RegularExpressions;

namespace PortfolioWorkspace.Domain.Documents;

/// <summary>What somebody typed on a phone, as text of a report: their lines stay lines, their dashes a list, and no sign means what they did not mean.</summary>
public static partial class NoteText
{
    public static string AsMarkdown(string note)
    {
        var lines = note.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var next = i + 1 < lines.Count ? lines[i + 1] : "";
            text.Append(Literal(lines[i].TrimStart()));
            // A line under a line is a new line for whoever typed it; Markdown would make it one sentence.
            if (lines[i].Length > 0 && next.Length > 0) text.Append(IsItem(lines[i]) && IsItem(next) ? "" : IsItem(lines[i]) || IsItem(next) ? "\n" : "\\");
            text.Append('\n');
        }

        return text.ToString().Trim('\n') + "\n";
    }

    private static bool IsItem(string line) => Item().IsMatch(line.TrimStart());

    private static string Literal(string line)
    {
        var start = Item().Match(line).Length;
        var text = new StringBuilder(line, 0, start, line.Length + 8);
        for (var i = start; i < line.Length; i++)
        {
            var isFirst = i == start;
            if (line[i] is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '&' or '~' or '|' || (isFirst && line[i] is '#' or '>' or '+' or '-' or '=' or ':')) text.Append('\\');
            else if (isFirst && start == 0 && Number().Match(line) is { Success: true } number)
            {
                text.Append(number.Groups[1].Value).Append('\\');
                i += number.Groups[1].Length;
            }

            text.Append(line[i]);
        }

        return text.ToString();
    }

    [GeneratedRegex(@"^- (?=\S)")]
    private static partial Regex Item();

    [GeneratedRegex(@"^(\d+)[.)]")]
    private static partial Regex Number();
}
