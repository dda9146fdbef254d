using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace PortfolioWorkspace.App.Printing.Tables;

/// <summary>A table as a CSV file that opens in columns with a double click: separator and decimal sign of the reader's language, and a mark that it is UTF-8.</summary>
public static class CsvTable
{
    public static byte[] Write(TakeAwayTable table, CultureInfo reader)
    {
        using var memory = new MemoryStream();
        using (var writer = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        {
            // A name that begins as a formula would be one in a spreadsheet.
            using var csv = new CsvWriter(writer, new CsvConfiguration(reader) { InjectionOptions = InjectionOptions.Escape });
            foreach (var head in table.Head) csv.WriteField(head);
            csv.NextRecord();
            foreach (var row in table.Rows)
            {
                foreach (var cell in row)
                {
                    if (cell.Number is { } number) csv.WriteField(number.ToString("0.##", reader), shouldQuote: false);
                    else csv.WriteField(cell.Text);
                }

                csv.NextRecord();
            }
        }

        return memory.ToArray();
    }
}
