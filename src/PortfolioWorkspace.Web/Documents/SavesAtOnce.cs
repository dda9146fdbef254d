using System.Security.Claims;
using System.Threading.RateLimiting;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>One person saves a few texts at a time and the rest wait in line: a device that has gone mad with texts of a megabyte costs the others neither time nor memory.</summary>
internal static class SavesAtOnce
{
    public const string Policy = nameof(SavesAtOnce);

    private const int AtOnce = 4, InLine = 200;

    /// <remarks>Too many requests is for the browser module as a server that is away for a moment: it tries again.</remarks>
    public static IServiceCollection AddSavesAtOnce(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Policy, http => RateLimitPartition.GetConcurrencyLimiter(
            http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "",
            _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = InLine, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));
    });
}
