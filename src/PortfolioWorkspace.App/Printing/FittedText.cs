using PortfolioWorkspace.App.Printing.Pdf;

namespace PortfolioWorkspace.App.Printing;

/// <summary>A text broken into lines at a size at which it fits its box.</summary>
internal sealed record FittedText(IReadOnlyList<string> Lines, Lettering Lettering, double Size, double LineHeight)
{
    public double Height => Lines.Count * LineHeight;

    public double Width => Lines.Max(WidthOf);

    public void Draw(Canvas canvas, Point topLeft) => Draw(canvas, topLeft, _ => 0);

    public void DrawToTheRight(Canvas canvas, Point topLeft, double room) => Draw(canvas, topLeft, line => room - WidthOf(line));

    private double WidthOf(string line) => Lettering.WidthOf(line.TrimEnd(' ')) * Size;

    private void Draw(Canvas canvas, Point topLeft, Func<string, double> indent)
    {
        var face = Lettering.Face;
        var baseline = topLeft.Y + ((LineHeight - ((face.Ascent + face.Descent) * Size)) / 2) + (face.Ascent * Size);
        foreach (var line in Lines)
        {
            canvas.Line(line, face, Size, Lettering.Spacing * Size, new Point(topLeft.X + indent(line), baseline));
            baseline += LineHeight;
        }
    }
}
