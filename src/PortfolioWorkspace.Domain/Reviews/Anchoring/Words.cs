using System.Globalization;

namespace PortfolioWorkspace.Domain.Reviews.Anchoring;

/// <summary>A plain text cut into words and signs, each with a number that is the same in every text of one vocabulary.</summary>
internal sealed class Words
{
    private readonly List<int> _starts = [], _ends = [], _ids = [];
    private readonly List<TextLine> _lines = [];

    private Words(string text) => Text = text;

    public string Text { get; }

    public int Count => _ids.Count;

    public IReadOnlyList<TextLine> Lines => _lines;

    public static Words Of(string text, Dictionary<string, int> vocabulary)
    {
        var words = new Words(text);
        var numbers = vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; ;)
        {
            var found = text.IndexOf('\n', start);
            var end = found < 0 ? text.Length : found;
            var first = words.Count;
            words.Cut(start, end, numbers);
            words._lines.Add(new TextLine(start, end, first, words.Count));
            if (found < 0) return words;
            start = end + 1;
        }
    }

    public int Id(int word) => _ids[word];

    public int Start(int word) => _starts[word];

    public int End(int word) => _ends[word];

    public int Length(int word) => _ends[word] - _starts[word];

    /// <summary>A sign between words says little about where a text came from.</summary>
    public bool IsSign(int word) => !IsOfWord(Text[_starts[word]]);

    public ReadOnlySpan<char> Letters(int word) => Text.AsSpan(_starts[word], Length(word));

    /// <summary>The first word that ends after this offset.</summary>
    public int At(int offset)
    {
        var at = _ends.BinarySearch(offset + 1);
        return at < 0 ? ~at : at;
    }

    private void Cut(int start, int end, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers)
    {
        for (var at = start; at < end;)
        {
            var from = at++;
            if (char.IsWhiteSpace(Text[from])) continue;
            if (IsOfWord(Text[from]))
                while (at < end && IsOfWord(Text[at])) at++;
            var letters = Text.AsSpan(from, at - from);
            if (!numbers.TryGetValue(letters, out var id)) numbers[letters] = id = numbers.Dictionary.Count;
            _starts.Add(from);
            _ends.Add(at);
            _ids.Add(id);
        }
    }

    // Half of a pair and a mark on a letter never stand alone.
    private static bool IsOfWord(char letter) =>
        char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
}

/// <summary>One line of a plain text: its offsets, and its words from <paramref name="First"/> up to <paramref name="After"/>.</summary>
internal readonly record struct TextLine(int Start, int End, int First, int After)
{
    public bool IsEmpty => First == After;

    public int Length => End - Start;
}
