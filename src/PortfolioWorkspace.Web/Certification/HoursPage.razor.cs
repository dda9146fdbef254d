using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Documents;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Certification;

/// <summary>Hours outside meetings: a participant notes, a trainer confirms; and the own log of study, which nobody else sees.</summary>
public sealed partial class HoursPage(ReadHours read, LogContact log, ConfirmContact confirm, WithdrawContact withdraw, LogStudy logStudy, DropStudy dropStudy, NavigationManager nav)
{
    private static readonly string[] Known = ["vastgelegd", "bevestigd", "weggehaald", "zelfstudie"];

    private HoursView? _view;
    private Refusal? _refusal;

    protected override async Task OnParametersSetAsync()
    {
        if (!(await read.RunAsync(Id)).Try(out _view, out _)) nav.NotFound();
        if (!Known.Contains(Done)) Done = null;
    }

    private async Task LogAsync() => await FinishAsync(
        Contact is not { } input ? Refusal.Unknown
        : string.IsNullOrEmpty(input.Category) ? new Refusal("category-missing")
        : input.On is not { } on ? new Refusal("date-missing")
        : input.Amount is not { } hours ? new Refusal("hours-missing")
        : await log.RunAsync(new LogContact.Input(Id, input.Category, on, hours, input.Note)), "vastgelegd");

    private async Task ConfirmAsync(Guid line) => await FinishAsync(await confirm.RunAsync(Id, line), "bevestigd");

    private async Task WithdrawAsync(Guid line) => await FinishAsync(await withdraw.RunAsync(Id, line), "weggehaald");

    private async Task LogStudyAsync() => await FinishAsync(
        Study is not { On: { } on } input ? new Refusal("date-missing")
        : input.Amount is not { } hours ? new Refusal("hours-missing")
        : await logStudy.RunAsync(Id, on, hours, input.Note), "zelfstudie");

    private async Task DropStudyAsync(Guid line) => await FinishAsync(await dropStudy.RunAsync(Id, line), "zelfstudie");

    private async Task FinishAsync(Refusal? refusal, string done)
    {
        _refusal = refusal;
        if (refusal is null) nav.NavigateTo($"/dossiers/{Id}/uren?gedaan={done}");
        else (await read.RunAsync(Id)).Try(out _view, out _);
    }

    private string Name(ContactLine line) => $"{HouseDates.Day(line.On)}, {DocumentNames.InSentence(T[$"Category.{line.Category}"])}, {T["Hours.Amount", Figures.Say(line.Hours)]}";

    private string State(ContactLine line) => !line.Confirmed ? T["Hours.Waits"] : line.ConfirmedBy is { } by ? T["Hours.Confirmed", by] : T["Hours.Counts"];
}

/// <summary>What the forms for hours post.</summary>
public sealed class HoursInput
{
    public string? Category { get; set; }
    public DateOnly? On { get; set; }

    /// <summary>As typed: people write a comma as well as a point.</summary>
    public string? Hours { get; set; }

    public string? Note { get; set; }

    public decimal? Amount => Figures.Amount(Hours);
}
