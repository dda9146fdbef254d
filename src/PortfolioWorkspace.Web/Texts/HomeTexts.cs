namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts of the first page by role.</summary>
public sealed class HomeTexts;
