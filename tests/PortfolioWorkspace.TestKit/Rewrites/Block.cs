namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>What a block is in Markdown; neighbours of one list, quote or table kind form one list, quote or table.</summary>
internal enum BlockKind
{
    Section,
    Subsection,
    Paragraph,
    Bullet,
    Numbered,
    Quote,
    Row,
}

/// <summary>A piece of the document that is edited as a whole: sentences, or the cells of one table row.</summary>
internal sealed class Block(BlockKind kind, List<List<Word>> sentences, Block? origin = null)
{
    // The block of the old text this one came from; a new block is its own origin.
    public Block Origin => origin ?? this;

    public BlockKind Kind { get; } = kind;

    public List<List<Word>> Sentences { get; } = sentences;

    public bool IsHeading => Kind is BlockKind.Section or BlockKind.Subsection;

    // Every cell is a leaf of its own; everywhere else the sentences run on in one leaf.
    public IEnumerable<List<Word>> Leaves =>
        Kind == BlockKind.Row ? Sentences : [[.. Sentences.SelectMany(sentence => sentence)]];

    public Block Copy() => new(Kind, [.. Sentences.Select(sentence => sentence.ToList())], this);
}
