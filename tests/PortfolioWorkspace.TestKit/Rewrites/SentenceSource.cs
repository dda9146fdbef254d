namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>An endless supply of sentences: real ones, made ones, repeated ones and near-duplicates of earlier ones.</summary>
internal sealed class SentenceSource
{
    private const double RealShare = 0.48;
    private const double RepeatedShare = 0.04;
    private const double NearDuplicateShare = 0.04;

    private readonly Random _random;
    private readonly Queue<string> _real;
    private readonly List<string> _given = [];
    private readonly string[] _repeated;

    public SentenceSource(Random random)
    {
        _random = random;
        _real = new Queue<string>(random.Shuffled(
            [.. SpokenSentences.Sentences, .. ReflectiveSentences.Sentences, .. PolicySentences.Sentences]));
        _repeated = [.. random.Shuffled(SentencePatterns.Repeated).Take(8)];
    }

    public string Next()
    {
        var sentence = _random.NextDouble() switch
        {
            < RepeatedShare => _random.Pick(_repeated),
            < RepeatedShare + NearDuplicateShare when _given.Count > 0 => NearDuplicate(_random.Pick(_given)),
            < RepeatedShare + NearDuplicateShare + RealShare when _real.Count > 0 => _real.Dequeue(),
            _ => Fill(_random.Pick(SentencePatterns.Patterns)),
        };
        _given.Add(sentence);
        return sentence;
    }

    /// <summary>Fills the slots of a pattern, and the slots inside what fills them.</summary>
    public string Fill(string pattern)
    {
        var text = pattern;
        while (text.IndexOf('{') is var open and >= 0)
        {
            var close = text.IndexOf('}', open);
            text = text[..open] + _random.Pick(Lexicon.Slots[text[(open + 1)..close]]) + text[(close + 1)..];
        }
        return Capitalised(text.Replace(",,", ",", StringComparison.Ordinal).Replace(",.", ".", StringComparison.Ordinal));
    }

    // A few words differ, as when a writer copies a sentence and adapts it to the next group or meeting.
    private string NearDuplicate(string sentence)
    {
        var words = sentence.Split(' ');
        var changeable = Enumerable.Range(1, words.Length - 1).Where(index => Vocabulary.HasOther(words[index]));
        foreach (var index in _random.Shuffled(changeable).Take(_random.Between(1, 2)))
            words[index] = Vocabulary.Other(words[index], _random);
        return string.Join(' ', words);
    }

    private static string Capitalised(string text)
    {
        var first = text[0] is '“' or '"' ? 1 : 0;
        return text[..first] + char.ToUpperInvariant(text[first]) + text[(first + 1)..];
    }
}
