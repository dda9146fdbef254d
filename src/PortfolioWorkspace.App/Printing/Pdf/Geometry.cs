namespace PortfolioWorkspace.App.Printing.Pdf;

/// <summary>A place on paper in points, measured from the top left like a screen.</summary>
internal readonly record struct Point(double X, double Y);

/// <summary>Room on paper in points.</summary>
internal readonly record struct Room(double Width, double Height);

/// <summary>A rectangle on paper in points, measured from the top left.</summary>
internal readonly record struct Area(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public Point TopLeft => new(X, Y);
}
