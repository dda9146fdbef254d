namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts of the talk under comments; the words are in the resource files beside it.</summary>
public sealed class ThreadsTexts;
