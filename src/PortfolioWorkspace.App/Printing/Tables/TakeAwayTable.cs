namespace PortfolioWorkspace.App.Printing.Tables;

/// <summary>A table that somebody takes along to sort and count in a spreadsheet: every cell is a text or a number, never a formula.</summary>
/// <param name="Title">Name of the sheet.</param>
public sealed record TakeAwayTable(string Title, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<TableCell>> Rows);

/// <summary>One cell; a number stays a number, so that a spreadsheet can count with it.</summary>
public readonly record struct TableCell(string? Text, decimal? Number = null);
