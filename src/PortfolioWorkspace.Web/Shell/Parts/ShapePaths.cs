using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Web.Shell.Parts;

/// <summary>The five shapes as SVG paths in a square of 24, whole and half taken.</summary>
public static class ShapePaths
{
    public static string Whole(StepShape shape) => shape switch
    {
        StepShape.Square => "M0 0H24V24H0Z",
        StepShape.Triangle => "M0 24L12 0L24 24Z",
        StepShape.HalfCircles => "M0 0A12 12 0 0 1 0 24ZM24 0A12 12 0 0 0 24 24Z",
        StepShape.Arcs => "M0 0A24 24 0 0 1 24 24H15A15 15 0 0 0 0 9ZM0 14A10 10 0 0 1 10 24H0Z",
        StepShape.Quarters => "M12 0A12 12 0 0 0 0 12H12ZM12 24A12 12 0 0 0 24 12H12Z",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
    };

    public static string Half(StepShape shape) => shape switch
    {
        StepShape.Square => "M0 12H24V24H0Z",
        StepShape.Triangle => "M6 12H18L24 24H0Z",
        StepShape.HalfCircles => "M0 0A12 12 0 0 1 0 24Z",
        StepShape.Arcs => "M0 14A10 10 0 0 1 10 24H0Z",
        StepShape.Quarters => "M12 24A12 12 0 0 0 24 12H12Z",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
    };
}
