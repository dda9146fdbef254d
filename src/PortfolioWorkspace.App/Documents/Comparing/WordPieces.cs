using System.Globalization;
using DiffPlex;

namespace PortfolioWorkspace.App.Documents.Comparing;

/// <summary>Cuts a text into words, runs of white space, and signs one by one; joined they are the text again.</summary>
internal sealed class WordPieces : IChunker
{
    public static readonly WordPieces Instance = new();

    public IReadOnlyList<string> Chunk(string text)
    {
        List<string> pieces = [];
        for (var start = 0; start < text.Length;)
        {
            var kind = KindOf(text[start]);
            var end = start + 1;
            while (end < text.Length && kind != Kind.Sign && KindOf(text[end]) == kind) end++;
            pieces.Add(text[start..end]);
            start = end;
        }

        return pieces;
    }

    private static Kind KindOf(char letter) =>
        char.IsWhiteSpace(letter) ? Kind.Space
        // Half of a pair and a mark on a letter never stand alone.
        : char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format ? Kind.Word
        : Kind.Sign;

    private enum Kind { Word, Space, Sign }
}
