namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>Makes documents, rewrites and marked passages whose true new place is known; the same seed gives the same case.</summary>
public static class RewriteGenerator
{
    private const int PassageCount = 150;

    /// <summary>The shares of reworked paragraphs the measurements speak of.</summary>
    public static IReadOnlyList<double> Shares { get; } = [0.1, 0.3, 0.6, 0.9];

    /// <summary>Makes one case in which <paramref name="share"/> of the paragraphs is reworked.</summary>
    public static RewriteCase Create(int seed, double share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var random = new Random(seed);
        var mint = new WordMint();
        var source = new SentenceSource(random);
        var before = new DocumentWriter(random, mint, source).Write();
        var beforeText = new PlainText(before);
        var passages = PassagePicker.Pick(beforeText, PassageCount, random);

        var log = new RewriteLog();
        var after = new DocumentEdits(random, mint, source, log).Apply(before, share);
        var afterText = new PlainText(after);
        return new RewriteCase(
            seed, share, MarkdownText.Of(before), MarkdownText.Of(after), beforeText.Text, afterText.Text,
            Marked(passages, beforeText, new Truth(afterText), log), log.Counts);
    }

    private static MarkedPassage[] Marked(List<PickedPassage> passages, PlainText before, Truth truth, RewriteLog log)
    {
        var rewrites = log.ByOrigin();
        return [.. passages.Select(passage =>
        {
            var place = truth.Locate(passage);
            return new MarkedPassage(
                before.Text[passage.Start..passage.End], passage.Start, passage.End, place?.Start, place?.End,
                [.. rewrites[passage.Words[0].Block]]);
        })];
    }
}
