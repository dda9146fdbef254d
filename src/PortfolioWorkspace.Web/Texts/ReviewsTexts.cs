namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts of inbox and review desk; the words are in the resource files beside it.</summary>
public sealed class ReviewsTexts;
