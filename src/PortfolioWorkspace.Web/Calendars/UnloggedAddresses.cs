namespace PortfolioWorkspace.Web.Calendars;

/// <summary>Keeps secret addresses out of the log, however much of the framework somebody lets speak: who reads a log follows nobody.</summary>
public static class UnloggedAddresses
{
    /// <summary>What the framework says about each request, its path included.</summary>
    private static readonly (string Category, LogLevel From)[] TellPaths =
    [
        // Its scope carries the path to every line of the request, whatever that line is about; a fault has its own line.
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None),
        ("Microsoft.AspNetCore.Routing", LogLevel.Warning),
    ];

    /// <summary>Last, and for every destination by name: a rule that the settings have for one destination would go before a rule for all.</summary>
    public static void KeepAddressesOut(this ILoggingBuilder logging) => logging.Services.PostConfigure<LoggerFilterOptions>(filters =>
    {
        foreach (var destination in filters.Rules.Select(r => r.ProviderName).Append(null).Distinct().ToList())
        {
            foreach (var (category, from) in TellPaths) filters.Rules.Add(new LoggerFilterRule(destination, category, from, null));
        }
    });

    /// <summary>A path as it may be written down.</summary>
    public static string? Plain(string? path) =>
        path?.StartsWith(CalendarEndpoint.Secret, StringComparison.OrdinalIgnoreCase) == true ? CalendarEndpoint.Secret + "…" : path;
}
