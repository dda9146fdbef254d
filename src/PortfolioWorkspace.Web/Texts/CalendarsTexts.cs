namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts of the own calendar, on its page and in it; the words are in the resource files beside it.</summary>
public sealed class CalendarsTexts;
