using System.Collections;
using PortfolioWorkspace.App.Printing.Pdf;
using QRCoder;

namespace PortfolioWorkspace.App.Printing;

/// <summary>The address of the public check as a QR code on white, quiet zone included; drawn as rectangles, so it stays sharp at any size.</summary>
internal static class CheckSquare
{
    public static void Draw(Canvas canvas, string address, Area place)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var module = place.Width / code.ModuleMatrix.Count;

        canvas.Rectangles(Colour.White, place);
        canvas.Rectangles(Colour.Ink, code.ModuleMatrix.SelectMany((row, y) => Runs(row).Select(run =>
            new Area(place.X + (run.Start * module), place.Y + (y * module), run.Length * module, module))));
    }

    private static IEnumerable<(int Start, int Length)> Runs(BitArray row)
    {
        for (var at = 0; at < row.Count; at++)
        {
            var start = at;
            while (at < row.Count && row[at])
                at++;
            if (at > start)
                yield return (start, at - start);
        }
    }
}
