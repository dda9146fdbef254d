using System.Globalization;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Printing.Tables;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Cohorts;

/// <summary>The overview of a group as a file, for who works on in a spreadsheet: what the page shows and no more, so no reason, no note, no report.</summary>
public sealed class CohortExport(ReadCohort read, IStringLocalizer<CohortsTexts> texts, IStringLocalizer<ShellTexts> shell)
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/groepen/{id:guid}/voortgang.xlsx", async (Guid id, CohortExport export, HttpContext http) =>
            await export.TableAsync(id, http.RequestAborted) is { } file ? Results.File(WorkbookTable.Write(file.Table), WorkbookTable.ContentType, $"{file.Name}.xlsx") : Results.NotFound()).RequireAuthorization();
        app.MapGet("/groepen/{id:guid}/voortgang.csv", async (Guid id, CohortExport export, HttpContext http) =>
            await export.TableAsync(id, http.RequestAborted) is { } file ? Results.File(CsvTable.Write(file.Table, CultureInfo.CurrentCulture), "text/csv; charset=utf-8", $"{file.Name}.csv") : Results.NotFound()).RequireAuthorization();
    }

    private async Task<(TakeAwayTable Table, string Name)?> TableAsync(Guid cohort, CancellationToken stop)
    {
        if (!(await read.RunAsync(cohort, stop)).Try(out var view, out _)) return null;
        var name = string.Create(CultureInfo.InvariantCulture, $"voortgang-{string.Concat(view.Name.Select(c => char.IsLetterOrDigit(c) ? c : '-'))}-{view.Today:yyyy-MM-dd}");
        return (new TakeAwayTable(texts["Cohort.Title", view.Name], Head(view), view.Members.Select(m => Row(view, m)).ToList()), name);
    }

    private List<string> Head(CohortView view) =>
    [
        texts["Table.Participant"], texts["Export.Track"], texts["Export.Leercoach"],
        .. view.Programme.Requirements.Select(r => r.Unit.In(CultureInfo.CurrentUICulture.Name)).SelectMany(unit => new[] { unit, texts["Export.Required", unit].Value, texts["Export.Standing", unit].Value }),
        texts["Export.Certificate"],
    ];

    private List<TableCell> Row(CohortView view, CohortMember member) =>
    [
        new(member.Name), new(texts[member.Track switch { Track.TrainingOnly => "TrainingOnly", Track.WithoutCourse => "Export.WithoutCourse", _ => "Export.Certification" }]), new(member.Leercoach),
        .. view.Programme.Requirements.Select(member.On).SelectMany(Cells),
        new(member.CertificateNumber),
    ];

    private TableCell[] Cells(RequirementStanding? row) => row is null
        ? [new(null), new(null), new(texts["Table.NotAsked"])]
        : [new(null, row.Counted), new(null, row.Required), new(shell[$"Status.Word.{CohortWords.Mark(row)}"])];
}
