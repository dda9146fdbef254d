using Microsoft.AspNetCore.Components;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>The address of this page as a path; with a base element a bare "#part" would lead to the home page.</summary>
public static class HereExtensions
{
    public static string Here(this NavigationManager nav) => "/" + nav.ToBaseRelativePath(nav.Uri).Split('#')[0];

    public static string Here(this NavigationManager nav, string part) => $"{nav.Here()}#{part}";
}
