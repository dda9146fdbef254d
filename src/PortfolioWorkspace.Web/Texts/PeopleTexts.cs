namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts about who coaches whom and how many, about ties between them, and about how somebody takes part.</summary>
public sealed class PeopleTexts;
