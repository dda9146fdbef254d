namespace PortfolioWorkspace.Web.Calendars;

/// <summary>Keeps secret addresses out of the log, however much of the framework somebody lets speak: who reads a log follows nobody.</summary>
public static class UnloggedAddresses
{
    /// <summary>What the framework says about each request, its path included.</summary>
    private static readonly string[] TellPaths = ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing"];

    public static void KeepAddressesOut(this ILoggingBuilder logging)
    {
        foreach (var category in TellPaths) logging.AddFilter(category, LogLevel.Warning);
    }

    /// <summary>A path as it may be written down.</summary>
    public static string? Plain(string? path) =>
        path?.StartsWith(CalendarEndpoint.Secret, StringComparison.OrdinalIgnoreCase) == true ? CalendarEndpoint.Secret + "…" : path;
}
