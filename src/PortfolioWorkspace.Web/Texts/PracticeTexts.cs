namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts of practice moments; the words are in the resource files beside it.</summary>
public sealed class PracticeTexts;
