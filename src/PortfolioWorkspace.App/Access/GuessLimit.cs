using System.Threading.RateLimiting;

namespace PortfolioWorkspace.App.Access;

/// <summary>Keeps somebody from guessing codes: a handful of tries in a while from one place or person, and then not even the right one.</summary>
public abstract class GuessLimit(TimeProvider clock, int most, TimeSpan within) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(visitor =>
        RateLimitPartition.GetFixedWindowLimiter($"{visitor}/{clock.GetUtcNow().UtcTicks / within.Ticks}", _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = within }));

    /// <summary>Counts a try.</summary>
    public bool Allows(string visitor) => Takes(visitor, 1);

    /// <summary>Whether one more would be allowed; for where only what was guessed wrong counts.</summary>
    public bool WouldAllow(string visitor) => Takes(visitor, 0);

    public void Dispose()
    {
        _limiter.Dispose();
        GC.SuppressFinalize(this);
    }

    private bool Takes(string visitor, int permits)
    {
        using var lease = _limiter.AttemptAcquire(visitor, permits);
        return lease.IsAcquired;
    }
}
