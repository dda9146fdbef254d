namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>Writes a first version of about twenty pages, the way a course participant fills in templates.</summary>
internal sealed class DocumentWriter(Random random, WordMint mint, SentenceSource source)
{
    private const int Paragraphs = 110;

    private readonly List<Block> _blocks = [];
    private int _paragraphs;

    public List<Block> Write()
    {
        var firstHeading = random.Next(SentencePatterns.Headings.Length);
        for (var section = 0; _paragraphs < Paragraphs; section++)
        {
            var heading = SentencePatterns.Headings[(firstHeading + section) % SentencePatterns.Headings.Length];
            _blocks.Add(Read(section % 6 == 5 ? BlockKind.Subsection : BlockKind.Section, heading));
            Fill(section);
        }
        foreach (var block in _blocks)
            Emphasise(block);
        return _blocks;
    }

    private Block Paragraph(int least, int most) =>
        new(BlockKind.Paragraph, [.. Enumerable.Range(0, random.Between(least, most)).Select(_ => mint.Read(source.Next()))]);

    private void Fill(int section)
    {
        for (var times = random.Between(2, 4); times > 0; times--)
            Add(Paragraph(6, 15));
        // Fixed places make sure that every document has each kind, whatever the chances.
        if (section % 5 == 1)
            AddItems(BlockKind.Bullet, SentencePatterns.Bullets, random.Between(3, 5));
        if (section % 9 == 4)
            AddItems(BlockKind.Numbered, SentencePatterns.Bullets, random.Between(3, 4));
        if (section % 6 == 2)
            AddItems(BlockKind.Quote, SentencePatterns.Dialogue, random.Between(3, 5));
        if (section % 9 == 7)
            AddTable(random.Between(4, 6));
    }

    private void AddItems(BlockKind kind, string[] patterns, int count)
    {
        foreach (var pattern in random.Shuffled(patterns).Take(count))
            Add(Read(kind, source.Fill(pattern)));
        // A paragraph after it keeps the items of a next list or quote from joining this one.
        Add(Paragraph(3, 8));
    }

    private void AddTable(int rows)
    {
        _blocks.Add(Row(SentencePatterns.TableHeader));
        for (var row = 0; row < rows; row++)
            Add(Row(SentencePatterns.TableRow.Select(source.Fill)));
        Add(Paragraph(3, 8));
    }

    private void Add(Block block)
    {
        _blocks.Add(block);
        _paragraphs++;
    }

    private Block Read(BlockKind kind, string text) => new(kind, [mint.Read(text)]);

    private Block Row(IEnumerable<string> cells) => new(BlockKind.Row, [.. cells.Select(mint.Read)]);

    private void Emphasise(Block block)
    {
        if (!block.IsHeading && random.Happens(0.3))
            EmphasisEdits.Mark(random.Pick(block.Sentences), random);
    }
}
