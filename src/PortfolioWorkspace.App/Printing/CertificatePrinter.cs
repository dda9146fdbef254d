using System.Diagnostics.CodeAnalysis;
using PortfolioWorkspace.App.Printing.Pdf;

namespace PortfolioWorkspace.App.Printing;

/// <summary>Prints a certificate or proof of participation on one sheet of A4, tagged for screen readers; the same sheet gives the same bytes.</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Printing is handed in where it is needed, like every other tool.")]
public sealed class CertificatePrinter
{
    private static readonly Room A4 = new(595.28, 841.89);

    public byte[] Print(CertificateSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var canvas = new Canvas(A4);
        new CertificatePage(sheet, canvas).Draw();
        return new TaggedSheet($"{sheet.Kicker} {sheet.NameAsIssued}, {sheet.ProgrammeName}", sheet.Language).Bind(canvas);
    }
}
