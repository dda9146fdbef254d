namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts of the news and of what is mailed; the words are in the resource files beside it.</summary>
public sealed class NoticesTexts;
