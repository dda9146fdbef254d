namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts of feedback between concept and read, of phrases and of private notes; the words are in the resource files beside it.</summary>
public sealed class RoundTexts;
