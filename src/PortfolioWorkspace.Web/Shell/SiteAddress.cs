namespace PortfolioWorkspace.Web.Shell;

/// <summary>An address as somebody outside this page needs it: on paper, in a QR code, in a calendar program.</summary>
public static class SiteAddress
{
    /// <param name="path">From the root, with its slash.</param>
    public static string OnSite(this HttpRequest request, string path) => $"{request.Scheme}://{request.Host}{path}";
}
