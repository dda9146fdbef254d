namespace PortfolioWorkspace.Domain.Documents;

/// <summary>When the text that stands there is worth keeping before the next save takes its place. It needs nothing but the two texts and the two moments, so that an ordinary save pays nothing for it.</summary>
public static class Checkpoints
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30), Longest = TimeSpan.FromMinutes(5);

    /// <summary>Taking out more than this at once, and more than a quarter of the text, might be a slip.</summary>
    public const int LargeCut = 500;

    public static bool IsDue(DraftVersion standing, string next, DateTimeOffset now) =>
        !string.IsNullOrWhiteSpace(standing.Markdown)
        && next != standing.Markdown
        && (now - standing.WrittenAt >= Pause || Window(now) != Window(standing.WrittenAt) || IsLargeCut(standing.Markdown, next));

    /// <summary>Whoever writes on without a pause crosses a border of the clock every five minutes; that needs no memory.</summary>
    private static long Window(DateTimeOffset moment) => moment.UtcTicks / Longest.Ticks;

    private static bool IsLargeCut(string old, string next)
    {
        var kept = CommonLength(old, next);
        kept += CommonLengthAtEnd(old.AsSpan(kept), next.AsSpan(kept));
        var gone = old.Length - kept;
        return gone > LargeCut && gone * 4L > old.Length;
    }

    private static int CommonLength(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => one.CommonPrefixLength(other);

    private static int CommonLengthAtEnd(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var length = 0;
        while (length < Math.Min(one.Length, other.Length) && one[^(length + 1)] == other[^(length + 1)]) length++;
        return length;
    }
}
