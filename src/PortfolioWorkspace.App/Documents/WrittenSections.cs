using Markdig.Syntax;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Which headings of a template have text below them, so that a writer hears what is still empty before handing in.</summary>
internal static class WrittenSections
{
    public static bool AreAllEmpty(string markdown) => !Read(markdown).Any(s => s.HasText);

    /// <summary>Titles of required headings without text; a heading that was taken out is empty too.</summary>
    public static IReadOnlyList<string> EmptyRequired(DocumentKind kind, string markdown)
    {
        var filled = Read(markdown).Where(s => s.HasText).Select(s => s.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. kind.Headings.Where(h => h.Required && !filled.Contains(Squeezed(h.Title))).Select(h => h.Title)];
    }

    /// <summary>What stands under a heading inside a part is text of that part too.</summary>
    private static List<(string Title, bool HasText)> Read(string markdown)
    {
        if (SafeDocument.Read(markdown) is not { } document) return [("", !string.IsNullOrWhiteSpace(markdown))];
        List<(string Title, bool HasText, int Level)> sections = [("", false, 0)];
        foreach (var block in document)
        {
            if (block is HeadingBlock heading) sections.Add((Squeezed(PlainText.Of(heading)), false, heading.Level));
            else if (block is not LinkReferenceDefinitionGroup && HasWords(block)) Fill(sections);
        }

        return sections.ConvertAll(s => (s.Title, s.HasText));
    }

    private static void Fill(List<(string Title, bool HasText, int Level)> sections)
    {
        var (last, level) = (sections.Count - 1, int.MaxValue);
        // What stands before the first heading holds no other part.
        for (var i = last; i >= Math.Min(last, 1); i--)
        {
            if (sections[i].Level >= level) continue;
            level = sections[i].Level;
            sections[i] = (sections[i].Title, true, level);
        }
    }

    private static bool HasWords(Block block) =>
        block is LeafBlock leaf ? !string.IsNullOrWhiteSpace(PlainText.Of(leaf)) : ((ContainerBlock)block).Any(HasWords);

    private static string Squeezed(string title) => string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
