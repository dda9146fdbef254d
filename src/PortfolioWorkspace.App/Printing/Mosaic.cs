using PortfolioWorkspace.App.Printing.Pdf;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Printing;

/// <summary>Draws the participant's own steps as a pattern, in the order taken, as large as the room allows.</summary>
internal static class Mosaic
{
    private const double Unit = 24;
    private const double Seam = 0.1;

    private static readonly Colour[] Colours = [Colour.Ink, Colour.White, Colour.Cobalt];

    // The order of colours of the design's own picture; any number of steps walks through it again and again.
    private static readonly int[] Order = [0, 1, 2, 0, 2, 0, 1, 0, 0, 2, 0, 1, 1, 0, 0, 2];

    private static readonly Dictionary<StepShape, Outline> Shapes = new()
    {
        [StepShape.Square] = new Outline().From(0, 0).To(24, 0).To(24, 24).To(0, 24).Close(),
        [StepShape.Triangle] = new Outline().From(0, 24).To(12, 0).To(24, 24).Close(),
        [StepShape.HalfCircles] = new Outline()
            .From(0, 0).QuarterTo(new Point(0, 12), 12, 12).QuarterTo(new Point(0, 12), 0, 24).Close()
            .From(24, 0).QuarterTo(new Point(24, 12), 12, 12).QuarterTo(new Point(24, 12), 24, 24).Close(),
        [StepShape.Arcs] = new Outline()
            .From(0, 0).QuarterTo(new Point(0, 24), 24, 24).To(15, 24).QuarterTo(new Point(0, 24), 0, 9).Close()
            .From(0, 14).QuarterTo(new Point(0, 24), 10, 24).To(0, 24).Close(),
        [StepShape.Quarters] = new Outline()
            .From(12, 0).QuarterTo(new Point(12, 12), 0, 12).To(12, 12).Close()
            .From(12, 24).QuarterTo(new Point(12, 12), 24, 12).To(12, 12).Close(),
    };

    public static Room Measure(int steps, Room room)
    {
        if (steps == 0)
            return new Room(0, 0);

        var (columns, cell) = Grid(steps, room);
        return new Room(Math.Min(columns, steps) * cell, Rows(steps, columns) * cell);
    }

    public static void Draw(Canvas canvas, IReadOnlyList<StepShape> steps, Point topLeft, Room room)
    {
        var (columns, cell) = Grid(steps.Count, room);
        for (var at = 0; at < steps.Count; at++)
        {
            var place = new Point(topLeft.X + (at % columns * cell), topLeft.Y + (at / columns * cell));
            canvas.Shape(Shapes[steps[at]], Colours[Order[at % Order.Length]], place, cell / Unit, Seam);
        }
    }

    /// <summary>The number of columns with the largest cells; of equals the one that leaves the fewest places empty.</summary>
    private static (int Columns, double Cell) Grid(int steps, Room room) =>
        Enumerable.Range(1, steps)
            .Select(columns => (Columns: columns, Cell: Math.Min(room.Width / columns, room.Height / Rows(steps, columns))))
            .OrderByDescending(grid => Math.Round(grid.Cell, 3))
            .ThenBy(grid => (grid.Columns * Rows(steps, grid.Columns)) - steps)
            .ThenByDescending(grid => grid.Columns)
            .First();

    private static int Rows(int steps, int columns) => (steps + columns - 1) / columns;
}
