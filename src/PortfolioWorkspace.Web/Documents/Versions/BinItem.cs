namespace PortfolioWorkspace.Web.Documents.Versions;

/// <summary>Something in the bin, as a row of it is shown.</summary>
/// <param name="ReadAt">Where it can be read without taking it back; null where its name is nearly all of it.</param>
public sealed record BinItem(Guid Id, string Name, int DaysLeft, string? ReadAt = null);
