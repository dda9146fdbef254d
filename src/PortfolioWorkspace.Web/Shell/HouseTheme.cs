using MudBlazor;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>"Vlak &amp; lijn" for the MudBlazor parts, so that they do not look like guests.</summary>
public static class HouseTheme
{
    private static readonly string[] Family = ["Schibsted Grotesk", "Helvetica Neue", "Arial", "sans-serif"];

    public static readonly MudTheme Value = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#141414",
            PrimaryContrastText = "#FFFFFF",
            Secondary = "#1B34C4",
            Info = "#1B34C4",
            Success = "#141414",
            Warning = "#141414",
            Error = "#B3121D",
            Background = "#FFFFFF",
            Surface = "#FFFFFF",
            BackgroundGray = "#F4F3EF",
            TextPrimary = "#141414",
            TextSecondary = "#56544E",
            TextDisabled = "#56544E",
            ActionDefault = "#141414",
            ActionDisabled = "#56544E",
            ActionDisabledBackground = "#F4F3EF",
            AppbarBackground = "#FFFFFF",
            AppbarText = "#141414",
            LinesDefault = "#DAD8D1",
            LinesInputs = "#6B6963",
            TableLines = "#DAD8D1",
            Divider = "#141414",
            HoverOpacity = 0,
            RippleOpacity = 0,
        },
        LayoutProperties = new() { DefaultBorderRadius = "0px", AppbarHeight = "64px", DrawerWidthLeft = "264px", DrawerWidthRight = "312px" },
        Typography = new()
        {
            Default = new DefaultTypography { FontFamily = Family, FontSize = "1rem", LineHeight = "1.5" },
            H1 = new H1Typography { FontFamily = Family, FontSize = "3.5rem", FontWeight = "800", LineHeight = "1", LetterSpacing = "-.022em" },
            H2 = new H2Typography { FontFamily = Family, FontSize = "1.75rem", FontWeight = "800", LineHeight = "1.14" },
            H3 = new H3Typography { FontFamily = Family, FontSize = "1.25rem", FontWeight = "800", LineHeight = "1.2" },
            Body1 = new Body1Typography { FontFamily = Family, FontSize = "1rem", LineHeight = "1.5" },
            Body2 = new Body2Typography { FontFamily = Family, FontSize = ".875rem", LineHeight = "1.43" },
            Button = new ButtonTypography { FontFamily = Family, FontSize = "1rem", FontWeight = "700", TextTransform = "none", LetterSpacing = "0" },
        },
        Shadows = new() { Elevation = [.. Enumerable.Repeat("none", 26)] },
    };
}
