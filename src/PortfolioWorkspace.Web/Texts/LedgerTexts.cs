namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts with which a dossier explains itself, and those of what is noted in it by hand.</summary>
public sealed class LedgerTexts;
