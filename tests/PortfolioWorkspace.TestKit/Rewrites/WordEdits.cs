namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>Changes words inside one sentence and keeps its capital and its closing sign in place.</summary>
internal sealed class WordEdits(Random random, WordMint mint)
{
    private const int ShortestSentence = 5;

    public static bool HasWordsToSpare(List<Word> sentence) => sentence.Count > ShortestSentence;

    public void Replace(List<Word> sentence, double share)
    {
        var replaceable = Enumerable.Range(0, sentence.Count).Where(index => Vocabulary.HasOther(Lowered(sentence[index].Core)));
        foreach (var index in random.Shuffled(replaceable).Take(Count(sentence, share)))
        {
            var old = sentence[index];
            var other = mint.Mint(Vocabulary.Other(Lowered(old.Core), random));
            sentence[index] = other with { Lead = old.Lead, Trail = old.Trail, Emphasis = old.Emphasis };
        }
        Capitalise(sentence);
    }

    public void Insert(List<Word> sentence, double share)
    {
        // Half as often as the share says, because what people add in passing is one to six words at once.
        for (var times = Count(sentence, share / 2); times > 0; times--)
            // The sentence keeps its first and its last word, and with them its capital and its closing sign.
            sentence.InsertRange(random.Between(1, sentence.Count - 1), mint.Read(random.Pick(Vocabulary.Additions)));
    }

    public void Delete(List<Word> sentence, double share)
    {
        // People cut a clause more often than single words here and there.
        var together = random.Happens(0.7);
        var index = random.Next(sentence.Count);
        for (var times = Count(sentence, share); times > 0 && HasWordsToSpare(sentence); times--)
        {
            index = together ? Math.Min(index, sentence.Count - 1) : random.Next(sentence.Count);
            RemoveAt(sentence, index);
        }
        Capitalise(sentence);
    }

    /// <summary>Moves one to three words a little way, within the sentence.</summary>
    public void Reorder(List<Word> sentence)
    {
        // The first and the last word stay, because of their capital and their closing sign.
        var length = random.Between(1, 3);
        var last = sentence.Count - 1 - length;
        var from = random.Between(1, last);
        var to = Math.Clamp(from + random.Pick<int>([-4, -3, -2, -1, 1, 2, 3, 4]), 1, last);
        var moved = sentence.GetRange(from, length);
        sentence.RemoveRange(from, length);
        sentence.InsertRange(to, moved);
    }

    /// <summary>Puts a new sentence in the place of the old one and lets a few old words stand in it.</summary>
    public void Rewrite(List<Word> sentence, string replacement)
    {
        var kept = sentence.Skip(1).Where(_ => random.Happens(0.2)).ToList();
        sentence.Clear();
        sentence.AddRange(mint.Read(replacement));
        var index = 0;
        foreach (var word in kept)
        {
            index = random.Between(Math.Max(index, 1), sentence.Count - 1);
            sentence.Insert(index++, word with { Lead = "", Trail = "" });
        }
    }

    private int Count(List<Word> sentence, double share) =>
        Math.Max(1, (int)Math.Round(sentence.Count * share * (0.5 + random.NextDouble())));

    // The closing sign of a deleted last word goes to the word that is now the last.
    private static void RemoveAt(List<Word> sentence, int index)
    {
        var removed = sentence[index];
        sentence.RemoveAt(index);
        if (index == sentence.Count)
            sentence[^1] = sentence[^1] with { Trail = removed.Trail };
        else if (index == 0)
            sentence[0] = sentence[0] with { Lead = removed.Lead };
    }

    private static void Capitalise(List<Word> sentence)
    {
        var core = sentence[0].Core;
        sentence[0] = sentence[0] with { Core = char.ToUpperInvariant(core[0]) + core[1..] };
    }

    private static string Lowered(string core) => char.ToLowerInvariant(core[0]) + core[1..];
}
