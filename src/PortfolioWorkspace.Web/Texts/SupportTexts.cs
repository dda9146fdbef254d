namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts of questions and extra support; the words are in the resource files beside it.</summary>
public sealed class SupportTexts;
