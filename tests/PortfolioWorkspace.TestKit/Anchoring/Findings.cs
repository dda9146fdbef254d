using PortfolioWorkspace.Domain.Reviews.Anchoring;
using PortfolioWorkspace.TestKit.Rewrites;

namespace PortfolioWorkspace.TestKit.Anchoring;

/// <summary>Whether a passage was found, and whether people are told that it is a guess.</summary>
public readonly record struct Finding(Verdict Verdict, Place Place);

/// <summary>The figures people judge the finder by, in hundredths of all passages.</summary>
public sealed class Findings(IEnumerable<Finding> findings)
{
    private readonly List<Finding> _all = [.. findings];

    public int Count => _all.Count;

    public double Right => Part(f => f.Verdict == Verdict.Right);

    /// <summary>The dangerous ones: other words are shown as the passage, and nothing warns for it.</summary>
    public double SilentlyWrong => Part(f => f.Verdict == Verdict.Wrong && f.Place != Place.Likely);

    public double WrongGuess => Part(f => f.Verdict == Verdict.Wrong && f.Place == Place.Likely);

    public double Missed => Part(f => f.Verdict == Verdict.Missed);

    private double Part(Func<Finding, bool> which) => 100.0 * _all.Count(which) / _all.Count;
}
