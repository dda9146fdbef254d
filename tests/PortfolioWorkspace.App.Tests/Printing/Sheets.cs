using PortfolioWorkspace.App.Printing;
using PortfolioWorkspace.Domain.Programmes;
using static PortfolioWorkspace.Domain.Programmes.StepShape;

namespace PortfolioWorkspace.App.Tests.Printing;

/// <summary>Sheets to print; the first is the one of the design's own picture.</summary>
internal static class Sheets
{
    public static readonly IReadOnlyList<StepShape> SixteenSteps =
    [
        Square, Square, Triangle, HalfCircles, Square, Triangle, Arcs, HalfCircles,
        Square, HalfCircles, Square, Arcs, HalfCircles, Square, Quarters, Quarters,
    ];

    public static CertificateSheet Certificate => new(
        "Certificaat",
        "Coachen in cultuuronderwijs",
        "Ilse Post",
        "voldoet aan alle eisen van de training Coachen in cultuuronderwijs 2026–27 en is gecertificeerd.",
        "donderdag 20 mei 2027",
        ["Joost Meijer", "Karim Aydın"],
        "CCO-2027-0142",
        "https://werkplaats.example/certificaten/7K4M29QXD83FN5PRTV6W1ZAHCJ",
        "7K4M-29QX-D83F-N5PR-TV6W-1ZAH-CJ",
        "#FF9BB8",
        SixteenSteps,
        "nl");
}
