namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>Reworks one paragraph sentence by sentence, in the mix a writer would use when revising.</summary>
internal sealed class ParagraphEdits(Random random, WordMint mint, SentenceSource source, RewriteLog log)
{
    private static readonly RewriteKind[] OfSentences =
        [RewriteKind.RewriteSentence, RewriteKind.InsertSentence, RewriteKind.DeleteSentence];

    private static readonly (RewriteKind Kind, double Probability)[] OfWords =
    [
        (RewriteKind.ReplaceWords, 0.85), (RewriteKind.InsertWords, 0.75), (RewriteKind.DeleteWords, 0.4), (RewriteKind.ReorderWords, 0.4),
    ];

    // What part of the words each edit touches: a polish, a revision, an overhaul.
    private static readonly double[] Depths = [0.1, 0.17, 0.24];

    private readonly WordEdits _words = new(random, mint);

    public void Rework(Block block)
    {
        if (block.Kind == BlockKind.Row)
        {
            Polish(block);
            return;
        }
        var depth = random.Pick(Depths);
        if (random.Happens(0.12))
            SwapSentences(block);
        if (random.Happens(0.1))
            ChangeEmphasis(block);
        foreach (var sentence in block.Sentences.ToList())
            if (random.Happens(0.92))
                Touch(block, sentence, depth);
    }

    /// <summary>The light touch for headings and cells, which people do not rewrite as running text.</summary>
    public void Polish(Block block)
    {
        _words.Replace(random.Pick(block.Sentences), 0.2);
        log.Add(RewriteKind.ReplaceWords, block);
    }

    // A sentence either changes as a whole or keeps standing with other words; then several kinds of edit often come together.
    private void Touch(Block block, List<Word> sentence, double depth)
    {
        if (random.Happens(0.14))
            Apply(random.Pick(OfSentences), block, sentence, depth);
        else
            foreach (var (kind, probability) in OfWords)
                if (random.Happens(probability))
                    Apply(kind, block, sentence, depth);
    }

    private void Apply(RewriteKind kind, Block block, List<Word> sentence, double depth)
    {
        // What cannot be done, for instance deleting the only sentence, becomes the most common edit.
        var done = IsPossible(kind, block, sentence) ? kind : RewriteKind.ReplaceWords;
        switch (done)
        {
            case RewriteKind.InsertWords:
                _words.Insert(sentence, depth);
                break;
            case RewriteKind.DeleteWords:
                _words.Delete(sentence, depth);
                break;
            case RewriteKind.ReorderWords:
                _words.Reorder(sentence);
                break;
            case RewriteKind.RewriteSentence:
                _words.Rewrite(sentence, source.Next());
                break;
            case RewriteKind.InsertSentence:
                block.Sentences.Insert(block.Sentences.IndexOf(sentence) + random.Next(2), mint.Read(source.Next()));
                break;
            case RewriteKind.DeleteSentence:
                block.Sentences.Remove(sentence);
                break;
            default:
                _words.Replace(sentence, depth);
                break;
        }
        log.Add(done, block);
    }

    private static bool IsPossible(RewriteKind kind, Block block, List<Word> sentence) => kind switch
    {
        RewriteKind.DeleteWords or RewriteKind.ReorderWords => WordEdits.HasWordsToSpare(sentence),
        RewriteKind.InsertSentence => block.Kind == BlockKind.Paragraph,
        RewriteKind.DeleteSentence => block.Sentences.Count > 1,
        _ => true,
    };

    private void SwapSentences(Block block)
    {
        if (block.Sentences.Count < 2)
            return;
        var index = random.Next(block.Sentences.Count - 1);
        block.Sentences.Reverse(index, 2);
        log.Add(RewriteKind.SwapSentences, block);
    }

    private void ChangeEmphasis(Block block)
    {
        var sentence = random.Pick(block.Sentences);
        if (sentence.Exists(word => word.Emphasis != Emphasis.None))
            EmphasisEdits.Clear(sentence);
        else
            EmphasisEdits.Mark(sentence, random);
        log.Add(RewriteKind.ChangeEmphasis, block);
    }
}
