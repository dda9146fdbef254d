using PortfolioWorkspace.App.Printing.Pdf;

namespace PortfolioWorkspace.App.Printing;

/// <summary>The address of the public check as a QR code on white; drawn as rectangles, so it stays sharp at any size.</summary>
internal static class CheckSquare
{
    public static void Draw(Canvas canvas, string address, Area place)
    {
        var code = QrSquare.Of(address);
        var module = place.Width / code.Size;

        canvas.Rectangles(Colour.White, place);
        canvas.Rectangles(Colour.Ink, code.Dark.Select(run => new Area(place.X + (run.X * module), place.Y + (run.Y * module), run.Length * module, module)));
    }
}
