namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>Makes the second version of a document: reworks a share of its paragraphs, and moves, deletes and adds some.</summary>
internal sealed class DocumentEdits(Random random, WordMint mint, SentenceSource source, RewriteLog log)
{
    private readonly ParagraphEdits _paragraphs = new(random, mint, source, log);

    public List<Block> Apply(IReadOnlyList<Block> before, double share)
    {
        List<Block> blocks = [.. before.Select(block => block.Copy())];
        var editable = blocks.Where((block, index) => !block.IsHeading && !IsTableHeader(blocks, index)).ToList();
        var few = (int)Math.Round(editable.Count * share / 5);
        foreach (var block in Some(editable, editable.Count * share))
            _paragraphs.Rework(block);
        foreach (var heading in Some([.. blocks.Where(block => block.IsHeading)], blocks.Count(block => block.IsHeading) * share / 3))
            _paragraphs.Polish(heading);
        foreach (var block in Some(editable, few))
            Delete(blocks, block);
        foreach (var block in Some([.. blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Bullet)], few))
            Move(blocks, block);
        Reshape(blocks, share);
        for (var times = few; times > 0; times--)
            InsertNew(blocks);
        return blocks;
    }

    private IEnumerable<Block> Some(List<Block> blocks, double count) => random.Shuffled(blocks).Take((int)Math.Round(count));

    private void Delete(List<Block> blocks, Block block)
    {
        blocks.Remove(block);
        log.Add(RewriteKind.DeleteParagraph, block);
    }

    // Half of the moves are short, as when a writer improves the order within a chapter.
    private void Move(List<Block> blocks, Block block)
    {
        var from = blocks.IndexOf(block);
        blocks.RemoveAt(from);
        var aim = random.Happens(0.5) ? from + random.Pick<int>([-4, -3, -2, 2, 3, 4]) : random.Next(blocks.Count);
        blocks.Insert(FreePlace(blocks, Math.Clamp(aim, 1, blocks.Count)), block);
        log.Add(RewriteKind.MoveParagraph, block);
    }

    private void InsertNew(List<Block> blocks)
    {
        var sentences = Enumerable.Range(0, random.Between(2, 8)).Select(_ => mint.Read(source.Next()));
        var block = new Block(BlockKind.Paragraph, [.. sentences]);
        blocks.Insert(FreePlace(blocks, random.Between(1, blocks.Count)), block);
        log.Add(RewriteKind.InsertParagraph, block);
    }

    private void Reshape(List<Block> blocks, double share)
    {
        for (var index = 0; index < blocks.Count; index++)
        {
            if (blocks[index].Kind == BlockKind.Bullet && random.Happens(share / 8))
                ListToParagraph(blocks, index);
            else if (blocks[index].Kind == BlockKind.Paragraph && random.Happens(share / 8))
                Split(blocks, index);
            else if (blocks[index].Kind == BlockKind.Paragraph && random.Happens(share / 8))
                MergeWithNext(blocks, index);
        }
    }

    private void ListToParagraph(List<Block> blocks, int index)
    {
        var items = blocks.Skip(index).TakeWhile(block => block.Kind == BlockKind.Bullet).ToList();
        foreach (var item in items)
            log.Add(RewriteKind.ListToParagraph, item);
        blocks.RemoveRange(index, items.Count);
        var sentences = items.SelectMany(item => item.Sentences).Select(Closed);
        blocks.Insert(index, new Block(BlockKind.Paragraph, [.. sentences], items[0].Origin));
    }

    // Items often end without a full stop; sentences do not.
    private static List<Word> Closed(List<Word> item) =>
        item[^1].Trail == "" ? [.. item[..^1], item[^1] with { Trail = "." }] : item;

    private void Split(List<Block> blocks, int index)
    {
        var block = blocks[index];
        if (block.Sentences.Count < 3)
            return;
        var at = random.Between(1, block.Sentences.Count - 1);
        blocks[index] = new Block(block.Kind, block.Sentences[..at], block.Origin);
        blocks.Insert(index + 1, new Block(block.Kind, block.Sentences[at..], block.Origin));
        log.Add(RewriteKind.SplitParagraph, block);
    }

    private void MergeWithNext(List<Block> blocks, int index)
    {
        var (block, next) = (blocks[index], blocks.ElementAtOrDefault(index + 1));
        if (next?.Kind != BlockKind.Paragraph)
            return;
        blocks[index] = new Block(block.Kind, [.. block.Sentences, .. next.Sentences], block.Origin);
        blocks.RemoveAt(index + 1);
        log.Add(RewriteKind.MergeParagraphs, block);
        log.Add(RewriteKind.MergeParagraphs, next);
    }

    private static bool IsTableHeader(List<Block> blocks, int index) =>
        blocks[index].Kind == BlockKind.Row && blocks[index - 1].Kind != BlockKind.Row;

    // Inside a table there is no place for a paragraph: its second half would lose its header.
    private static int FreePlace(List<Block> blocks, int aim)
    {
        var place = aim;
        while (place < blocks.Count && blocks[place].Kind == BlockKind.Row && blocks[place - 1].Kind == BlockKind.Row)
            place++;
        return place;
    }
}
