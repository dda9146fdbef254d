using System.Text;

namespace PortfolioWorkspace.App.Markdown;

/// <summary>A text as it is for who may not read its private passages: each of them is a gap, and the rest stands there word for word, so that comments find their place in both.</summary>
public sealed class SharedText
{
    /// <summary>What stands where something was left out; also what a comment of such a reader may stand on.</summary>
    public const string Gap = "[…]";

    private readonly IReadOnlyList<Run> _runs;

    private SharedText(string markdown, IReadOnlyList<Run> runs) => (Markdown, _runs) = (markdown, runs);

    public string Markdown { get; }

    /// <summary>Null when these blocks cannot be left out without changing another one: a text of which another part leans on them, or that cannot be read at all.</summary>
    public static SharedText? Of(string markdown, IReadOnlyCollection<int> privateBlocks)
    {
        if (SafeDocument.Read(markdown) is not { } document) return null;
        var blocks = SourceBlock.Of(document, markdown);
        var kept = new StringBuilder(markdown.Length);
        List<Run> runs = [];
        var (full, shared) = (0, 0);
        foreach (var block in blocks)
        {
            var (isPrivate, goesOn) = (privateBlocks.Contains(block.Index), privateBlocks.Contains(block.Index - 1));
            if (!isPrivate) kept.Append(block.Source);
            else if (!goesOn) kept.Append("\n\n").Append(Gap).Append("\n\n");
            if (block.Text is not { } text) continue;
            if (isPrivate && goesOn && runs.Count > 0)
            {
                runs[^1] = runs[^1] with { FullEnd = full + text.Length };
            }
            else
            {
                runs.Add(new Run(full, full + text.Length, shared, isPrivate));
                shared += (isPrivate ? Gap.Length : text.Length) + 1;
            }

            full += text.Length + 1;
        }

        var result = new SharedText(kept.ToString(), runs);
        return PlainText.Extract(result.Markdown) == result.Expected(PlainText.Extract(markdown)) ? result : null;
    }

    /// <summary>Where a passage of the full text stands in this one, in plain text; null when any of it is private.</summary>
    public (int Start, int End)? FromFull(int start, int end)
    {
        if (_runs.Any(r => r.IsPrivate && start < r.FullEnd && end > r.FullStart)) return null;
        return (Shift(start, r => r.FullStart, r => r.SharedStart), Shift(end, r => r.FullStart, r => r.SharedStart));
    }

    /// <summary>Where a passage of this text stands in the full one; on a gap it covers all that was left out.</summary>
    public (int Start, int End) ToFull(int start, int end)
    {
        var (first, last) = (RunAt(start, r => r.SharedStart), RunAt(end, r => r.SharedStart));
        return (first.IsPrivate ? first.FullStart : start - first.SharedStart + first.FullStart, last.IsPrivate ? last.FullEnd : end - last.SharedStart + last.FullStart);
    }

    private string Expected(string full) => string.Join('\n', _runs.Select(r => r.IsPrivate ? Gap : full[r.FullStart..r.FullEnd]));

    private int Shift(int at, Func<Run, int> from, Func<Run, int> to)
    {
        var run = RunAt(at, from);
        return at - from(run) + to(run);
    }

    private Run RunAt(int at, Func<Run, int> start) => _runs.Last(r => start(r) <= at);

    /// <summary>One block of the text, or some private ones side by side.</summary>
    private sealed record Run(int FullStart, int FullEnd, int SharedStart, bool IsPrivate);
}
