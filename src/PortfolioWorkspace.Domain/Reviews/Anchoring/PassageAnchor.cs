namespace PortfolioWorkspace.Domain.Reviews.Anchoring;

/// <summary>Where a comment stands: a passage in the plain text of one immutable snapshot, with enough around it to recognise it elsewhere.</summary>
/// <param name="BlockIndex">The line of the plain text in which the passage starts; a code block has as many as it shows.</param>
/// <param name="BlockHash">The <see cref="TextHash"/> of that line: whether it is still the same can be seen without the snapshot.</param>
/// <param name="Exact">The words themselves, always printed with the comment.</param>
/// <param name="Start">In UTF-16 units of the plain text, like <paramref name="End"/>.</param>
public sealed record PassageAnchor(int BlockIndex, string BlockHash, string Exact, string Prefix, string Suffix, int Start, int End)
{
    public const int LongestQuote = 2_000;
    public const int LongestContext = 64;

    /// <summary>The anchor for what somebody selected, without the white space at its edges and never with half a sign; null when nothing usable is left.</summary>
    public static PassageAnchor? On(string plainText, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(plainText);
        if (start < 0 || end > plainText.Length || start >= end) return null;
        if (SplitsPair(plainText, start)) start--;
        if (SplitsPair(plainText, end)) end++;
        while (start < end && char.IsWhiteSpace(plainText[start])) start++;
        while (end > start && char.IsWhiteSpace(plainText[end - 1])) end--;
        if (start == end || end - start > LongestQuote) return null;

        var (blockStart, blockEnd) = (start == 0 ? 0 : plainText.LastIndexOf('\n', start - 1) + 1, plainText.IndexOf('\n', start));
        var block = plainText[blockStart..(blockEnd < 0 ? plainText.Length : blockEnd)];
        return new PassageAnchor(plainText.AsSpan(0, blockStart).Count('\n'), TextHash.Of(block), plainText[start..end], Before(plainText, start), After(plainText, end), start, end);
    }

    private static string Before(string text, int start)
    {
        var from = Math.Max(0, start - LongestContext);
        return text[(SplitsPair(text, from) ? from + 1 : from)..start];
    }

    private static string After(string text, int end)
    {
        var to = Math.Min(text.Length, end + LongestContext);
        return text[end..(SplitsPair(text, to) ? to - 1 : to)];
    }

    private static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
