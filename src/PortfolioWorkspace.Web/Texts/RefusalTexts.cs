namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the sentences of refusals; the key is the code of the refusal.</summary>
public sealed class RefusalTexts;
