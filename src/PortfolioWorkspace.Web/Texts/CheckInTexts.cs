namespace PortfolioWorkspace.Web.Texts;

/// <summary>Marks the texts of checking in: the screen in the room, and the page of who comes in.</summary>
public sealed class CheckInTexts;
