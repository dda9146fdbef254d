using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>Made-up values for the sheet of parts, so that its markup shows the parts and not their data.</summary>
public static class PartsExamples
{
    private static readonly ShellLink[] Links =
    [
        new("Vandaag", "/onderdelen", 0, "calendar"),
        new("Verslagen", "/documenten", 0, "document"),
        new("Feedback", "/feedback", 1, "speech"),
        new("Bijeenkomsten", "/bijeenkomsten", 0, "people"),
    ];

    public static readonly ShellView View = new("Sanne de Wit", "CCO 2026–27", ProgrammeField.Cco, Links, Links[..3]);

    public static readonly StepShape[] Steps =
    [
        StepShape.Square, StepShape.Square, StepShape.Triangle, StepShape.HalfCircles, StepShape.Square, StepShape.Triangle, StepShape.Arcs, StepShape.HalfCircles,
        StepShape.Square, StepShape.HalfCircles, StepShape.Square, StepShape.Arcs, StepShape.HalfCircles, StepShape.Square, StepShape.Quarters, StepShape.Quarters,
    ];

    public static readonly ProfileRow[] Profile =
    [
        new("Verwachtingen afstemmen", 3, 3), new("Open waarnemen", 3, 4), new("De vraag onder de vraag", 2, 3), new("Omgaan met eigen expertise", 1, 3),
    ];

    public static readonly string[] Levels = ["nog niet gezien", "in aanzet", "in ontwikkeling", "meestal", "vanzelf\u00ADsprekend"];

    public static readonly Choice[] Decisions =
    [
        new("certify", "Certificeren"), new("not-yet", "Nog niet", "Je schrijft op wat er nog moet."), new("proof", "Alleen bewijs van deelname"),
    ];
}
