using PortfolioWorkspace.App.Access;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>Four digits are few: somebody who guesses as long as a check-in may be open sees some thirty of ten thousand codes.</summary>
public sealed class CheckInTries(TimeProvider clock) : GuessLimit(clock, Most, Within)
{
    public const int Most = 5;
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);
}
