using System.Globalization;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Printing;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Shell;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Certification;

/// <summary>The paper as a file, and the small form on the public page.</summary>
public static class CertificateEndpoints
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static void MapCertificates(this WebApplication app)
    {
        app.MapGet("/dossiers/{id:guid}/certificaat.pdf", PrintAsync).RequireAuthorization();
        app.MapGet("/certificaten/zoek", (string? code) => Results.Redirect($"/certificaten/{Uri.EscapeDataString(string.IsNullOrWhiteSpace(code) ? "-" : code.Trim())}")).AllowAnonymous();
    }

    private static async Task<IResult> PrintAsync(Guid id, DownloadCertificate download, CertificatePrinter printer, IStringLocalizer<CertificationTexts> texts, HttpContext http)
    {
        if (!(await download.RunAsync(id, http.RequestAborted)).Try(out var issued, out _)) return Results.NotFound();
        var sheet = Sheet(issued, texts, http.Request.OnSite($"/certificaten/{issued.Code}"));
        return Results.File(printer.Print(sheet), "application/pdf", $"{issued.Number}.pdf");
    }

    /// <summary>The paper is Dutch, whatever language the one who downloads it reads.</summary>
    private static CertificateSheet Sheet(IssuedCertificate issued, IStringLocalizer<CertificationTexts> texts, string address)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Dutch;
        try
        {
            return new CertificateSheet(
                texts[$"Paper.{issued.Kind}"],
                issued.ProgrammeName,
                issued.NameAsIssued,
                issued.Statement,
                HouseDates.Day(issued.IssuedOn),
                issued.SignedBy,
                issued.Number,
                address,
                CertificateCode.Grouped(issued.Code),
                issued.Field switch { ProgrammeField.Icc => "#FFD60A", ProgrammeField.Vo => "#4FD0A0", _ => "#FF9BB8" },
                issued.Steps,
                "nl");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
