using System.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PortfolioWorkspace.App.Markdown;

/// <summary>The one reader of Markdown: extensions chosen one by one, limits on size and depth, and a tree in which nothing unsafe is left.</summary>
internal static class SafeDocument
{
    public const int MaximumBytes = 1024 * 1024;
    public const int MaximumDepth = 64;

    // Measured: the output filter needs time with the square of the parts that stand side by side; this is about a fifth of a second.
    private const long MaximumCrowd = 20_000_000;

    // Measured: writing and filtering cost some 5 microseconds for each element, and far more on a busy machine; a table costs as much as three.
    private const long MaximumElements = 50_000;

    public static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables(new PipeTableOptions { UseGfmRules = true })
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseTaskLists()
        .DisableHtml()
        .Build();

    /// <summary>The cleaned tree, or null when the text is beyond the limits and can only be shown as plain paragraphs.</summary>
    public static MarkdownDocument? Read(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        if (Encoding.UTF8.GetByteCount(markdown) > MaximumBytes || ReadingCost.IsTooHigh(markdown))
            return null;

        var document = Parse(markdown);
        if (document is null || IsTooDeepOrCrowded(document))
            return null;

        foreach (var node in document.Descendants().ToList())
            Clean(node);
        return document;
    }

    public static IEnumerable<string> PlainParagraphs(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return Markdig.Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // The reader's only way to say that a text is nested too deeply.
            return null;
        }
    }

    private static bool IsTooDeepOrCrowded(MarkdownDocument document)
    {
        long crowd = 0, elements = 0;
        var open = new Stack<(MarkdownObject Node, int Depth)>(document.Select(block => ((MarkdownObject)block, 1)));
        while (open.TryPop(out var next))
        {
            elements += ElementsOf(next.Node);
            long children = 0;
            foreach (var child in Children(next.Node))
            {
                open.Push((child, next.Depth + 1));
                children++;
            }

            crowd += children * children;
            if (next.Depth > MaximumDepth || crowd > MaximumCrowd || elements > MaximumElements)
                return true;
        }

        return false;
    }

    private static int ElementsOf(MarkdownObject node) => node switch
    {
        Table => 3,
        Block or EmphasisInline or LinkInline or CodeInline or AutolinkInline or LineBreakInline => 1,
        _ => 0,
    };

    private static IEnumerable<MarkdownObject> Children(MarkdownObject node) => node switch
    {
        ContainerBlock block => block,
        LeafBlock { Inline: { } inline } => [inline],
        ContainerInline inline => inline,
        _ => [],
    };

    private static void Clean(MarkdownObject node)
    {
        switch (node)
        {
            case HeadingBlock heading:
                heading.Level = Math.Clamp(heading.Level, 2, 4);
                break;
            case LinkReferenceDefinition definition when !SafeAddress.IsAllowedLink(definition.Url):
                definition.Url = "";
                break;
            case LinkInline link:
                CleanLink(link);
                break;
            case AutolinkInline link:
                CleanAutolink(link);
                break;
            case TaskList task:
                task.ReplaceBy(new LiteralInline(task.Checked ? "☑" : "☐"));
                break;
            case TableRow { IsHeader: true } row:
                foreach (var cell in row)
                    cell.GetAttributes().AddProperty("scope", "col");
                break;
        }
    }

    private static void CleanLink(LinkInline link)
    {
        link.GetDynamicUrl = null;
        if (link.IsImage ? SafeAddress.IsOwnImage(link.Url) : SafeAddress.IsAllowedLink(link.Url))
            MarkExternal(link, link.Url!);
        else
            link.ReplaceBy(new ContainerInline());
    }

    private static void CleanAutolink(AutolinkInline link)
    {
        if (link.IsEmail || SafeAddress.IsAllowedLink(link.Url))
            MarkExternal(link, link.Url);
        else
            link.ReplaceBy(new LiteralInline(link.Url));
    }

    private static void MarkExternal(Inline link, string address)
    {
        if (SafeAddress.IsExternal(address))
            link.GetAttributes().AddProperty("rel", "noopener noreferrer nofollow");
    }
}
