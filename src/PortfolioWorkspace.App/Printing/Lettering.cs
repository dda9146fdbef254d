using PortfolioWorkspace.App.Printing.Pdf;

namespace PortfolioWorkspace.App.Printing;

/// <summary>A font with the room between its letters, both as the design sets them; lengths are in em.</summary>
internal sealed record Lettering(TypeFace Face, double Spacing = 0)
{
    public static readonly Lettering Text = new(TypeFace.Regular);
    public static readonly Lettering Strong = new(TypeFace.Bold);
    public static readonly Lettering Huge = new(TypeFace.ExtraBold, -0.035);

    public double WidthOf(string text) =>
        text.EnumerateRunes().Sum(rune => Face.AdvanceOf(Face.GlyphOf(rune)) + Spacing);
}
