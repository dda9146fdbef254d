namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>Makes a few words bold or italic, or plain again; what they say stays the same.</summary>
internal static class EmphasisEdits
{
    public static void Mark(List<Word> sentence, Random random)
    {
        var length = Math.Min(random.Between(1, 4), sentence.Count);
        var start = random.Next(sentence.Count - length + 1);
        var emphasis = random.Happens(0.5) ? Emphasis.Bold : Emphasis.Italic;
        for (var index = start; index < start + length; index++)
            if (sentence[index].Core.Any(char.IsLetterOrDigit))
                sentence[index] = sentence[index] with { Emphasis = emphasis };
    }

    public static void Clear(List<Word> sentence)
    {
        for (var index = 0; index < sentence.Count; index++)
            sentence[index] = sentence[index] with { Emphasis = Emphasis.None };
    }
}
