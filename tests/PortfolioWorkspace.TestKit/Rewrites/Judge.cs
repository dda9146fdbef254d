namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>A place in the plain new text that somebody gives for a passage.</summary>
public readonly record struct Answer(int Start, int End);

/// <summary>What an answer is worth.</summary>
public enum Verdict
{
    /// <summary>The place overlaps the true one enough, or no place was given for a passage that is gone.</summary>
    Right,

    /// <summary>A place was given and it is not the true one: the reader is led to other words.</summary>
    Wrong,

    /// <summary>No place was given although the passage still exists.</summary>
    Missed,
}

/// <summary>Compares answers with the truth.</summary>
public static class Judge
{
    // The measure of platform.md 2.2, so the figures can be laid side by side.
    private const double EnoughOverlap = 0.5;

    /// <summary>One verdict per passage; the answers stand in the order of the passages.</summary>
    public static IReadOnlyList<Verdict> Verdicts(IReadOnlyList<MarkedPassage> passages, IReadOnlyList<Answer?> answers)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(answers);
        if (passages.Count != answers.Count)
            throw new ArgumentException($"{answers.Count} answers for {passages.Count} passages.", nameof(answers));
        return [.. passages.Zip(answers, VerdictOn)];
    }

    public static Verdict VerdictOn(MarkedPassage passage, Answer? answer)
    {
        ArgumentNullException.ThrowIfNull(passage);
        return (passage.TruthStart, passage.TruthEnd, answer) switch
        {
            ({ }, { }, null) => Verdict.Missed,
            (_, _, null) => Verdict.Right,
            ({ } start, { } end, { } given) when Overlap(start, end, given) >= EnoughOverlap => Verdict.Right,
            _ => Verdict.Wrong,
        };
    }

    // Intersection over union: a place that is far too wide is no better than one that is beside it.
    private static double Overlap(int start, int end, Answer given)
    {
        var shared = Math.Max(0, Math.Min(end, given.End) - Math.Max(start, given.Start));
        return (double)shared / (end - start + given.End - given.Start - shared);
    }
}
