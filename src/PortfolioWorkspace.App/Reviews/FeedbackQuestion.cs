using Markdig.Syntax;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>What the writer asks the reader, from under the heading that the template keeps for it.</summary>
internal static class FeedbackQuestion
{
    private const string Key = "ask";

    public static string? In(DocumentKind kind, string markdown)
    {
        if (kind.Headings.FirstOrDefault(h => h.Key == Key) is not { } heading || SafeDocument.Read(markdown) is not { } document) return null;
        var words = document.SkipWhile(b => !(b is HeadingBlock h && PlainText.Of(h).Trim() == heading.Title.Trim())).Skip(1)
            .TakeWhile(b => b is not HeadingBlock).SelectMany(Leaves).Select(PlainText.Of).Where(t => !string.IsNullOrWhiteSpace(t));
        var question = string.Join('\n', words).Trim();
        return question.Length == 0 ? null : question;
    }

    private static IEnumerable<LeafBlock> Leaves(Block block) => block switch
    {
        LinkReferenceDefinitionGroup => [],
        LeafBlock leaf => [leaf],
        ContainerBlock container => container.SelectMany(Leaves),
        _ => [],
    };
}
