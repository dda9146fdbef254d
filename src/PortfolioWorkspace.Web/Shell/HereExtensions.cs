using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>The address of this page as a path; with a base element a bare "#part" would lead to the home page.</summary>
public static class HereExtensions
{
    public static string Here(this NavigationManager nav) => "/" + nav.ToBaseRelativePath(nav.Uri).Split('#')[0];

    public static string Here(this NavigationManager nav, string part) => $"{nav.Here()}#{part}";

    /// <summary>What the address bar says, also when this is the page that stands in for an unknown address or a fault.</summary>
    public static string Here(this NavigationManager nav, HttpContext? http)
    {
        if (http?.Features.Get<IStatusCodeReExecuteFeature>() is { } status)
        {
            return status.OriginalPathBase + status.OriginalPath + status.OriginalQueryString;
        }

        return http?.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? nav.Here();
    }
}
