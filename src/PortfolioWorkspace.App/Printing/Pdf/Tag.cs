namespace PortfolioWorkspace.App.Printing.Pdf;

/// <summary>What a part of the page is to a screen reader.</summary>
internal sealed record Tag(string Kind, string? Alternative = null, Area? Place = null);
