using PortfolioWorkspace.App.Access;

namespace PortfolioWorkspace.App.Certification;

/// <summary>A handful of certificates a minute from one place, then the answer is the same as for an unknown code.</summary>
public sealed class CertificateTries(TimeProvider clock) : GuessLimit(clock, PerMinute, TimeSpan.FromMinutes(1))
{
    public const int PerMinute = 30;
}
