namespace PortfolioWorkspace.Web.Texts;

/// <summary>Marks the texts of planning a session: the form, and how it is said where and when it is.</summary>
public sealed class SessionsTexts;
