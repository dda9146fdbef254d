using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PortfolioWorkspace.App.Printing.Tables;

/// <summary>A table as an Excel file: one sheet, the head bold and in sight, texts as texts.</summary>
public static class WorkbookTable
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestSheetName = 31;
    private const double Narrowest = 10, Widest = 40;
    private const uint Plain = 0, Bold = 1;

    public static byte[] Write(TakeAwayTable table)
    {
        using var memory = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(
                new SheetViews(new SheetView(new Pane { HorizontalSplit = 1, VerticalSplit = 1, TopLeftCell = "B2", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
                new Columns(Enumerable.Range(0, table.Head.Count).Select(i => Width(table, i))),
                new SheetData([HeadOf(table), .. table.Rows.Select(r => new Row(r.Select(Of)))]));
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = SheetName(table.Title) }));
        }

        return memory.ToArray();
    }

    private static Row HeadOf(TakeAwayTable table) => new(table.Head.Select(h => Text(h, Bold)));

    private static Cell Of(TableCell cell) => cell.Number is { } number
        ? new Cell(new CellValue(number)) { DataType = CellValues.Number, StyleIndex = Plain }
        : Text(cell.Text ?? "", Plain);

    /// <summary>An inline text is never read as a formula, whatever it begins with.</summary>
    private static Cell Text(string text, uint style) =>
        new(new InlineString(new Text(Readable(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };

    private static string Readable(string text) => string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)));

    private static Column Width(TakeAwayTable table, int index)
    {
        var longest = table.Rows.Select(r => r[index].Text?.Length ?? 0).Append(table.Head[index].Length).Max();
        return new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = Math.Clamp(longest + 2, Narrowest, Widest), CustomWidth = true };
    }

    private static string SheetName(string title)
    {
        var name = string.Concat(Readable(title).Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal))).Trim();
        return name.Length > LongestSheetName ? name[..LongestSheetName].TrimEnd() : name;
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(new CellFormat { FontId = 0 }, new CellFormat { FontId = 1, ApplyFont = true }));
}
