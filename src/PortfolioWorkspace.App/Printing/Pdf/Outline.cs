using System.Globalization;
using System.Text;

namespace PortfolioWorkspace.App.Printing.Pdf;

/// <summary>The outline of a shape, in a space of its own that the canvas scales into place.</summary>
internal sealed class Outline
{
    // How far the handles of a curve lie out for a quarter of a circle.
    private const double Handle = 0.5522847498;

    private readonly StringBuilder _marks = new();
    private Point _at;

    public string Marks => _marks.ToString();

    public Outline From(double x, double y) => Mark($"{x} {y} m", x, y);

    public Outline To(double x, double y) => Mark($"{x} {y} l", x, y);

    /// <summary>A quarter of a circle around a centre, from where the outline is to the given point.</summary>
    public Outline QuarterTo(Point centre, double x, double y)
    {
        var (x1, y1) = (_at.X + (Handle * (x - centre.X)), _at.Y + (Handle * (y - centre.Y)));
        var (x2, y2) = (x + (Handle * (_at.X - centre.X)), y + (Handle * (_at.Y - centre.Y)));
        return Mark($"{x1} {y1} {x2} {y2} {x} {y} c", x, y);
    }

    public Outline Close()
    {
        _marks.Append("h\n");
        return this;
    }

    private Outline Mark(FormattableString mark, double x, double y)
    {
        _marks.Append(mark.ToString(CultureInfo.InvariantCulture)).Append('\n');
        _at = new Point(x, y);
        return this;
    }
}
