using System.Text;

namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>Which letters somebody types. Two people at one text have letters of their own, so that each one's loss can be counted apart.</summary>
public sealed class Letters
{
    private static readonly string[] Words = ["leerlingen", "kunst", "samen", "school", "gesprek", "muziek", "bezoek", "kijken", "ruimte", "vraag", "verhaal", "collega", "theater", "maken", "stil"];

    private readonly Func<int, string> _word;
    private readonly Func<char, bool> _mine;

    private Letters(Func<int, string> word, Func<char, bool> mine) => (_word, _mine) = (word, mine);

    /// <summary>kunst041: words of everyday, numbered so that none is there twice.</summary>
    public static Letters Small { get; } = new(n => $"{Words[n % Words.Length]}{n:000}", c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    /// <summary>KUNSTBE: the same, for the other device.</summary>
    public static Letters Capital { get; } = new(n => $"{Words[n % Words.Length]}{(char)('a' + (n / 26))}{(char)('a' + (n % 26))}".ToUpperInvariant(), char.IsAsciiLetterUpper);

    public string Word(int number) => _word(number);

    /// <summary>Of a text only what these fingers typed.</summary>
    public string In(string text) => string.Concat(text.Where(_mine));

    /// <summary>
    /// How many typed letters are not in the text, and how many are there that nobody typed, or not in that order. Words that are
    /// whole may stand wherever the writer went to; within a paragraph they stand as they were typed. What is broken is compared letter by letter.
    /// </summary>
    public (int Lost, int Extra) Compare(string typed, IReadOnlyList<string> paragraphs)
    {
        var wanted = WordsIn(typed);
        var number = wanted.Select((word, i) => (word, i)).DistinctBy(w => w.word).ToDictionary(w => w.word, w => w.i);
        var missing = number.Keys.ToHashSet();
        var (strange, disordered) = (new StringBuilder(), 0);
        foreach (var paragraph in paragraphs)
        {
            var last = -1;
            foreach (var word in WordsIn(paragraph))
            {
                if (!missing.Remove(word)) strange.Append(word);
                else if (number[word] < last) disordered += word.Length;
                else last = number[word];
            }
        }

        var (lost, extra) = (string.Concat(wanted.Where(missing.Contains)), strange.ToString());
        var common = CommonLength(lost, extra);
        return (lost.Length - common, extra.Length - common + disordered);
    }

    /// <summary>How many letters were typed behind the last word that the text has.</summary>
    public int Behind(string typed, string text)
    {
        var known = WordsIn(text).ToHashSet();
        return WordsIn(typed).Reverse().TakeWhile(word => !known.Contains(word)).Sum(word => word.Length);
    }

    private string[] WordsIn(string text) => string.Concat(text.Select(c => _mine(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The longest common subsequence; what is equal at both ends needs no table.</summary>
    private static int CommonLength(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var start = one.CommonPrefixLength(other);
        one = one[start..];
        other = other[start..];
        var end = 0;
        while (end < Math.Min(one.Length, other.Length) && one[^(end + 1)] == other[^(end + 1)]) end++;
        one = one[..^end];
        other = other[..^end];

        var row = new int[other.Length + 1];
        foreach (var letter in one)
        {
            var diagonal = 0;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], letter == other[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]));
        }

        return start + end + row[^1];
    }
}
