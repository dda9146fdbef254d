namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>Knows where the words of a passage ended up in the new text.</summary>
internal sealed class Truth(PlainText after)
{
    // A clause put between the words leaves them one passage; a whole sentence between a few words does not.
    private const int SmallestBreak = 40;

    private readonly Dictionary<int, PlacedWord> _places = after.Words.ToDictionary(placed => placed.Word.Identity);

    /// <summary>The span of the surviving words that stand together, or null when that is less than half of the passage.</summary>
    public (int Start, int End)? Locate(PickedPassage passage)
    {
        var together = Stretches(passage).MaxBy(Weight);
        if (together is null || Weight(together) * 2 < Weight(passage.Words))
            return null;
        return (passage.StartOf(together[0]), passage.EndOf(together[^1]));
    }

    private IEnumerable<List<PlacedWord>> Stretches(PickedPassage passage)
    {
        var allowed = Math.Max(SmallestBreak, passage.End - passage.Start);
        List<PlacedWord> stretch = [];
        foreach (var word in Survivors(passage))
        {
            if (stretch.Count > 0 && (word.Leaf != stretch[^1].Leaf || word.Start - stretch[^1].End > allowed))
            {
                yield return stretch;
                stretch = [];
            }
            stretch.Add(word);
        }
        if (stretch.Count > 0)
            yield return stretch;
    }

    private IEnumerable<PlacedWord> Survivors(PickedPassage passage) =>
        passage.Words.Select(word => _places.GetValueOrDefault(word.Word.Identity)).OfType<PlacedWord>().OrderBy(word => word.Start);

    private static int Weight(IReadOnlyList<PlacedWord> words) => words.Sum(word => word.Word.Core.Length);
}
