using System.Text;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Documents;

/// <summary>The text that a new document begins with: the headings of its template with room under each. The guidance stands beside the text and never in it.</summary>
public static class StartingText
{
    public static string Of(DocumentKind kind)
    {
        var text = new StringBuilder();
        foreach (var heading in kind.Headings) text.Append(text.Length == 0 ? "" : "\n").Append("## ").Append(Literal(heading.Title)).Append('\n');
        return text.ToString();
    }

    /// <summary>A title is words, also where a reader of Markdown would see a mark in it.</summary>
    private static string Literal(string title)
    {
        var text = new StringBuilder(title.Length);
        foreach (var letter in title)
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '&' or '~' or '#') text.Append('\\');
            text.Append(letter);
        }

        return text.ToString();
    }
}
