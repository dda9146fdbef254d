using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Printing.Tables;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Cohorts;

/// <summary>The overview of a group as a file: the figures of the page, and no name that a spreadsheet would run.</summary>
public sealed class CohortExportTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task A_workbook_holds_the_figures_of_the_page_as_numbers()
    {
        var cast = await house.Data.CastAsync();
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 1, cast.Trainer);
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 2, cast.Trainer, AttendanceStatus.Absent);
        using var browser = await house.SignedInAsync(cast.Trainer);

        using var answer = await browser.GetAsync(new Uri(house.Address, $"/groepen/{cast.Cohort.Id}/voortgang.xlsx"));
        using var file = SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(), isEditable: false);

        Assert.Equal((HttpStatusCode.OK, WorkbookTable.ContentType), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.EndsWith(".xlsx", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'), StringComparison.Ordinal);
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(e => e.Description));
        var rows = file.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().ToList()).ToList();
        Assert.Equal(["Deelnemer", "Traject", "Leercoach", "bijeenkomsten", "bijeenkomsten: nodig", "bijeenkomsten: stand"], rows[0].Take(6).Select(c => c.InnerText));
        Assert.Equal([cast.Participant.Name, "Certificering", cast.Leercoach.Name, "1", "6"], rows[1].Take(5).Select(c => c.InnerText));
        Assert.Equal([CellValues.InlineString, CellValues.InlineString, CellValues.InlineString, CellValues.Number, CellValues.Number], rows[1].Take(5).Select(c => c.DataType!.Value));
        Assert.Equal(2, rows.Count);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://example.org\";\"klik\")")]
    [InlineData("+31612345678")]
    [InlineData("-1+2")]
    [InlineData("@SUM(A1)")]
    public async Task A_name_that_looks_like_a_formula_is_a_name(string name)
    {
        var organiser = await house.Data.PersonAsync();
        var cohort = await house.Data.CohortAsync(organiser: organiser);
        await house.Data.ParticipationAsync(cohort, await house.Data.PersonAsync(name));
        using var browser = await house.SignedInAsync(organiser);

        var csv = await browser.GetStringAsync(new Uri(house.Address, $"/groepen/{cohort.Id}/voortgang.csv"));
        using var workbook = new MemoryStream(await browser.GetByteArrayAsync(new Uri(house.Address, $"/groepen/{cohort.Id}/voortgang.xlsx")));
        using var file = SpreadsheetDocument.Open(workbook, isEditable: false);

        var line = csv.Split("\r\n")[1];
        Assert.StartsWith($"\"'{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\";", line, StringComparison.Ordinal);
        var sheet = file.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Empty(sheet.Descendants<CellFormula>());
        Assert.Equal(name, sheet.Descendants<Row>().ElementAt(1).Elements<Cell>().First().InnerText);
    }

    [Fact]
    public async Task No_reason_and_no_note_leaves_with_the_table()
    {
        var cast = await house.Data.DossierWithEverythingAsync("Dit schreef ik alleen voor mijn leercoach.");
        using var browser = await house.SignedInAsync(cast.Organiser);

        var csv = await browser.GetStringAsync(new Uri(house.Address, $"/groepen/{cast.Cohort.Id}/voortgang.csv"));

        Assert.Contains(cast.Participant.Name, csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Dit schreef ik", csv, StringComparison.Ordinal);
        var reasons = await house.Data.LookAsync(db => db.Waivers.IgnoreQueryFilters().Select(w => w.Reason).ToListAsync());
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.DoesNotContain(reason, csv, StringComparison.Ordinal));
    }
}
