namespace PortfolioWorkspace.EndToEnd.Tests.Browsing;

/// <summary>The two widths on which people work, in CSS pixels.</summary>
public static class Screens
{
    public const int Desk = 1280;
    public const int Phone = 390;

    public static int HeightOf(int width) => width == Phone ? 844 : 900;
}
