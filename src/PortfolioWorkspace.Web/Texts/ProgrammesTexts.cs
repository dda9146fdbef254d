namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts about versions of a programme: making one, comparing it, and moving a group to it.</summary>
public sealed class ProgrammesTexts;
