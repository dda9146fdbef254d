using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Practice;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Practice;

/// <summary>One practice moment: when, where, who comes, and the one button to come or to stay away.</summary>
public sealed partial class MomentPage(ReadPracticeMoment read, JoinPractice join, CancelPractice cancel, NavigationManager nav)
{
    private PracticeView? _view;
    private Refusal? _refusal;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery(Name = "gedaan")] public string? Done { get; set; }

    /// <summary>What the button said when it was pressed: pressed in two tabs, it still says the same.</summary>
    [SupplyParameterFromForm(FormName = "komen")] public bool Comes { get; set; }

    [SupplyParameterFromForm(FormName = "afzeggen")] public string? Reason { get; set; }

    private string Heading => T["Moment.Title", HouseDates.DayWithoutYear(HouseDates.DayOf(_view!.Line.StartsAt))];

    protected override async Task OnInitializedAsync()
    {
        if (!(await read.RunAsync(Id)).Try(out _view, out _)) nav.NotFound();
    }

    private async Task JoinAsync() => await ShowAsync(await join.RunAsync(Id, Comes), Comes ? "aangemeld" : "afgemeld");

    private async Task CancelAsync() => await ShowAsync(await cancel.RunAsync(Id, Reason), "afgezegd");

    private async Task ShowAsync(Refusal? refusal, string done)
    {
        _refusal = refusal;
        if (refusal is null) nav.NavigateTo($"/oefenen/{Id}?gedaan={done}");
        else _view = (await read.RunAsync(Id)).Value ?? _view;
    }
}
