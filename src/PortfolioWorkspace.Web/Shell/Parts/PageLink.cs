namespace PortfolioWorkspace.Web.Shell.Parts;

/// <summary>A link in crumbs or tabs.</summary>
/// <param name="Current">This is the page that is shown.</param>
public sealed record PageLink(string Text, string Address, bool Current = false);
