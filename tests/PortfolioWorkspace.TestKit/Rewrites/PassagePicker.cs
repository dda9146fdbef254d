namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>A passage as the words it holds; people mark it with or without the signs around its ends.</summary>
internal sealed record PickedPassage(IReadOnlyList<PlacedWord> Words, bool WithSigns)
{
    public int Start => StartOf(Words[0]);

    public int End => EndOf(Words[^1]);

    public int StartOf(PlacedWord word) => WithSigns ? word.Start : word.CoreStart;

    public int EndOf(PlacedWord word) => WithSigns ? word.End : word.CoreEnd;
}

/// <summary>Marks random passages of two to fifteen words that stay inside one leaf.</summary>
internal static class PassagePicker
{
    public static List<PickedPassage> Pick(PlainText text, int count, Random random)
    {
        var picked = new Dictionary<(int First, int Length), PickedPassage>();
        while (picked.Count < count)
        {
            var first = random.Next(text.Words.Count);
            var length = random.Between(2, 15);
            var words = text.Words.Skip(first).Take(length).TakeWhile(word => word.Leaf == text.Words[first].Leaf).ToList();
            var withSigns = random.Happens(0.3);
            if (words.Count == length)
                picked[(first, length)] = new PickedPassage(words, withSigns);
        }
        return [.. picked.Values.OrderBy(passage => passage.Start).ThenBy(passage => passage.End)];
    }
}
