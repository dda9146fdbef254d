using System.Threading.RateLimiting;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Keeps somebody from guessing codes: a handful of questions a minute from one place, then the answer is the same as for an unknown code.</summary>
public sealed class CertificateTries(TimeProvider clock) : IDisposable
{
    public const int PerMinute = 30;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(visitor =>
        RateLimitPartition.GetFixedWindowLimiter($"{visitor}/{clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute}", _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool Allows(string visitor)
    {
        using var lease = _limiter.AttemptAcquire(visitor);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
