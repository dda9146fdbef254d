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

    private static List<(string Title, bool HasText)> Read(string markdown)
    {
        List<(string Title, bool HasText)> sections = [("", false)];
        if (SafeDocument.Read(markdown) is not { } document) return [("", !string.IsNullOrWhiteSpace(markdown))];
        foreach (var block in document)
        {
            if (block is HeadingBlock heading) sections.Add((Squeezed(PlainText.Of(heading)), false));
            else if (block is not LinkReferenceDefinitionGroup && HasWords(block)) sections[^1] = (sections[^1].Title, true);
        }

        return sections;
    }

    private static bool HasWords(Block block) =>
        block is LeafBlock leaf ? !string.IsNullOrWhiteSpace(PlainText.Of(leaf)) : ((ContainerBlock)block).Any(HasWords);

    private static string Squeezed(string title) => string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
