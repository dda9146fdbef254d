namespace PortfolioWorkspace.Web.Texts;

/// <summary>Marks the texts of the group, of the homes of trainer and organiser, and of assigning a leercoach.</summary>
public sealed class CohortsTexts;
