namespace PortfolioWorkspace.App.Documents.Comparing;

/// <summary>Two texts held against each other: first block by block, then word by word inside a block that changed.</summary>
public sealed record Comparison(IReadOnlyList<ComparedBlock> Blocks)
{
    public bool IsSame => Blocks.All(b => b.Change == BlockChange.Same);

    /// <summary>What changed, counted per part of the text, in the order of the text.</summary>
    public IReadOnlyList<SectionChange> Sections =>
    [
        .. Blocks.Where(b => b.Change != BlockChange.Same).GroupBy(b => (b.Section, b.Change)).Select(g => new SectionChange(g.Key.Section, g.Key.Change, g.Count())),
    ];

    public static Comparison Of(string old, string next)
    {
        var (oldBlocks, nextBlocks) = (TextBlock.Read(old), TextBlock.Read(next));
        var words = new WordChanges();
        List<ComparedBlock> result = [];
        var (a, b) = (0, 0);
        foreach (var (sameOld, sameNew) in BlockAlignment.Common([.. oldBlocks.Select(x => x.Key)], [.. nextBlocks.Select(x => x.Key)]))
        {
            Changed(oldBlocks, a, sameOld, nextBlocks, b, sameNew, words, result);
            result.Add(Kept(oldBlocks[sameOld], nextBlocks[sameNew]));
            (a, b) = (sameOld + 1, sameNew + 1);
        }

        Changed(oldBlocks, a, oldBlocks.Count, nextBlocks, b, nextBlocks.Count, words, result);
        return new Comparison(result);
    }

    private static void Changed(IReadOnlyList<TextBlock> old, int oldFrom, int oldTo, IReadOnlyList<TextBlock> next, int nextFrom, int nextTo, WordChanges words, List<ComparedBlock> result)
    {
        var (oldPart, nextPart) = (Part(old, oldFrom, oldTo), Part(next, nextFrom, nextTo));
        var (a, b) = (0, 0);
        foreach (var (i, j) in BlockPairs.Alike([.. oldPart.Select(x => x.Text)], [.. nextPart.Select(x => x.Text)]))
        {
            Rest(i, j);
            result.Add(new ComparedBlock(BlockChange.Changed, nextPart[j].Form, nextPart[j].Section, words.Between(oldPart[i].Text, nextPart[j].Text)));
            (a, b) = (i + 1, j + 1);
        }

        Rest(oldPart.Count, nextPart.Count);

        void Rest(int oldEnd, int nextEnd)
        {
            for (; a < oldEnd; a++) result.Add(Whole(BlockChange.Removed, PieceChange.Removed, oldPart[a]));
            for (; b < nextEnd; b++) result.Add(Whole(BlockChange.Added, PieceChange.Added, nextPart[b]));
        }
    }

    private static List<TextBlock> Part(IReadOnlyList<TextBlock> blocks, int from, int to)
    {
        List<TextBlock> part = [];
        for (var i = from; i < to; i++) part.Add(blocks[i]);
        return part;
    }

    private static ComparedBlock Kept(TextBlock old, TextBlock next) =>
        Whole(old.Look == next.Look ? BlockChange.Same : BlockChange.Formatted, PieceChange.Kept, next);

    private static ComparedBlock Whole(BlockChange change, PieceChange piece, TextBlock block) =>
        new(change, block.Form, block.Section, [new TextPiece(piece, block.Text)]);
}

/// <summary>One block with what became of it.</summary>
public sealed record ComparedBlock(BlockChange Change, BlockForm Form, string? Section, IReadOnlyList<TextPiece> Pieces);

/// <summary>A stretch of text that was kept, added or removed.</summary>
public sealed record TextPiece(PieceChange Change, string Text);

/// <summary>How many blocks of one part of the text changed in one way.</summary>
/// <param name="Section">Null before the first heading.</param>
public sealed record SectionChange(string? Section, BlockChange Change, int Blocks);

/// <summary>What became of a block.</summary>
public enum BlockChange
{
    Same,

    /// <summary>The same words, looking otherwise.</summary>
    Formatted,
    Changed,
    Added,
    Removed,
}

/// <summary>What became of a stretch of text.</summary>
public enum PieceChange { Kept, Added, Removed }
