using PortfolioWorkspace.App.Printing.Pdf;

namespace PortfolioWorkspace.App.Printing;

/// <summary>The bottom band of a sheet: date, who signed, number, and how anyone can check that the sheet is real.</summary>
internal sealed class CertificateFooter(CertificateSheet sheet, CertificateWords words, Canvas canvas)
{
    private const double Gap = 14;
    private const double LabelSize = 9.5;
    private const double LabelHeight = 14;
    private const double ValueSize = 11;
    private const double ValueLine = 1.3;

    // Shares of the width beside the square; the last column holds an address and a long code.
    private static readonly double[] Shares = [0.19, 0.25, 0.17, 0.39];

    public void Draw(Area band)
    {
        var square = new Area(band.Right - band.Height, band.Y, band.Height, band.Height);
        (string Label, string Value)[] columns =
        [
            (words.Date, DateInTwoLines(sheet.DateText)),
            (words.SignedBy, string.Join('\n', sheet.SignedBy)),
            (words.Number, sheet.Number),
            (words.Check, $"{ReadableAddress()}\n{words.Code(sheet.Code)}"),
        ];

        var free = band.Width - square.Width - (columns.Length * Gap);
        var rooms = Shares.Select(share => new Room(share * free, band.Height - LabelHeight)).ToArray();
        var size = columns.Select((column, at) => FitValue(column.Value, rooms[at], ValueSize).Size).Min();

        var x = band.X;
        foreach (var (column, room) in columns.Zip(rooms))
        {
            DrawColumn(column.Label, FitValue(column.Value, room, size), new Point(x, band.Y), room);
            x += room.Width + Gap;
        }

        canvas.Figure(words.CheckSquare(sheet.CheckAddress), square, () => CheckSquare.Draw(canvas, sheet.CheckAddress, square));
    }

    private static FittedText FitValue(string value, Room room, double largest) =>
        TextFitter.Fit(value, Lettering.Strong, room, largest, ValueLine);

    private void DrawColumn(string label, FittedText value, Point topLeft, Room room)
    {
        var head = TextFitter.Fit(label, Lettering.Text, room with { Height = LabelHeight }, LabelSize, LabelHeight / LabelSize);
        canvas.Tagged("P", () => head.Draw(canvas, topLeft));
        canvas.Tagged("P", () => value.Draw(canvas, topLeft with { Y = topLeft.Y + LabelHeight }));
    }

    /// <summary>The day of the week, if there is one, stands above the date; the date itself stays together.</summary>
    private static string DateInTwoLines(string date)
    {
        var digit = date.AsSpan().IndexOfAnyInRange('0', '9');
        return digit > 0 && date[digit - 1] == ' '
            ? date[..(digit - 1)] + "\n" + date[digit..].Replace(' ', '\u00A0')
            : date;
    }

    /// <summary>Who types the address over needs no scheme, and types the code only once.</summary>
    private string ReadableAddress()
    {
        var address = sheet.CheckAddress;
        if (address.IndexOf("://", StringComparison.Ordinal) is var scheme and > 0)
            address = address[(scheme + 3)..];
        var lastPart = address.LastIndexOf('/') + 1;
        return lastPart > 0 && Bare(address[lastPart..]) == Bare(sheet.Code) ? address[..(lastPart - 1)] : address;
    }

    private static string Bare(string code) => code.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
}
