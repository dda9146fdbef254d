namespace PortfolioWorkspace.Web.Texts;

/// <summary>Names the texts about writing, handing in and reading.</summary>
public sealed class DocumentsTexts;
