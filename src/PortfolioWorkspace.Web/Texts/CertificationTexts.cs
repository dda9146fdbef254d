namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts of dossier, profile, decision and certificate.</summary>
public sealed class CertificationTexts;
