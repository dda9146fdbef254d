namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts of what others did meanwhile; the words are in the resource files beside it.</summary>
public sealed class LiveTexts;
