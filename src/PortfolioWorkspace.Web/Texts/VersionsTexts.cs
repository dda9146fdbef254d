namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts about versions, comparing and the bin.</summary>
public sealed class VersionsTexts;
