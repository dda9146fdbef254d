namespace PortfolioWorkspace.Web.Shell;

/// <summary>Addresses that come in with a request are followed only within this site.</summary>
public static class LocalPath
{
    public static string OrHome(string? path) => IsLocal(path) ? path! : "/";

    /// <summary>A path from the root; "//host" and "/\host" lead away in a browser.</summary>
    public static bool IsLocal(string? path) =>
        path is ['/', ..]
        && (path.Length == 1 || path[1] is not ('/' or '\\'))
        && !path.Any(char.IsControl);
}
