using System.Text;

namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>Writes blocks as Markdown; the words hold nothing that needs escaping.</summary>
internal static class MarkdownText
{
    public static string Of(IReadOnlyList<Block> blocks)
    {
        var text = new StringBuilder();
        var number = 0;
        for (var index = 0; index < blocks.Count; index++)
        {
            var block = blocks[index];
            var continues = index > 0 && blocks[index - 1].Kind == block.Kind;
            number = continues ? number + 1 : 1;
            text.Append(Separation(block.Kind, index, continues)).Append(Line(block, number));
            if (block.Kind == BlockKind.Row && !continues)
                text.Append("\n|").Insert(text.Length, "---|", block.Sentences.Count);
        }
        return text.Append('\n').ToString();
    }

    private static string Separation(BlockKind kind, int index, bool continues) => (kind, index, continues) switch
    {
        (_, 0, _) => "",
        (BlockKind.Quote, _, true) => "\n>\n",
        (BlockKind.Bullet or BlockKind.Numbered or BlockKind.Row, _, true) => "\n",
        _ => "\n\n",
    };

    private static string Line(Block block, int number) => block.Kind switch
    {
        BlockKind.Section => "## " + Inline(block),
        BlockKind.Subsection => "### " + Inline(block),
        BlockKind.Bullet => "- " + Inline(block),
        BlockKind.Numbered => $"{number}. " + Inline(block),
        BlockKind.Quote => "> " + Inline(block),
        BlockKind.Row => "| " + string.Join(" | ", block.Leaves.Select(Inline)) + " |",
        _ => Inline(block),
    };

    private static string Inline(Block block) => Inline(block.Leaves.Single());

    private static string Inline(List<Word> words)
    {
        var text = new StringBuilder();
        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index];
            var opens = index == 0 || words[index - 1].Emphasis != word.Emphasis;
            var closes = index == words.Count - 1 || words[index + 1].Emphasis != word.Emphasis;
            // The signs hug the word inside its punctuation: outside it CommonMark may not see them as emphasis.
            text.Append(index == 0 ? "" : " ").Append(word.Lead).Append(opens ? Sign(word) : "")
                .Append(word.Core).Append(closes ? Sign(word) : "").Append(word.Trail);
        }
        return text.ToString();
    }

    private static string Sign(Word word) => word.Emphasis switch
    {
        Emphasis.Bold => "**",
        Emphasis.Italic => "*",
        _ => "",
    };
}
