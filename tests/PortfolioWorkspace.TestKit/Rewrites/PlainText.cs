using System.Text;

namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>A word and where it stands in the plain text.</summary>
internal sealed record PlacedWord(Word Word, Block Block, int Leaf, int Start)
{
    public int End => Start + Word.Text.Length;

    public int CoreStart => Start + Word.Lead.Length;

    public int CoreEnd => CoreStart + Word.Core.Length;
}

/// <summary>The normative plain text of a document: its leaves joined by a line feed, and the place of every word.</summary>
internal sealed class PlainText
{
    private readonly List<PlacedWord> _words = [];

    public PlainText(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        var leaf = 0;
        foreach (var block in blocks)
            foreach (var words in block.Leaves)
                Append(text, block, words, leaf++);
        Text = text.ToString();
    }

    public string Text { get; }

    public IReadOnlyList<PlacedWord> Words => _words;

    private void Append(StringBuilder text, Block block, List<Word> words, int leaf)
    {
        if (leaf > 0)
            text.Append('\n');
        for (var index = 0; index < words.Count; index++)
        {
            if (index > 0)
                text.Append(' ');
            _words.Add(new PlacedWord(words[index], block, leaf, text.Length));
            text.Append(words[index].Text);
        }
    }
}
