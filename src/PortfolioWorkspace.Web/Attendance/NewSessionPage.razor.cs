using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Attendance;

/// <summary>Planning a session for a group, with or without a date, alone or together with other groups.</summary>
public sealed partial class NewSessionPage(ReadSessionForm read, PlanSession plan, NavigationManager nav, IStringLocalizer<RefusalTexts> refusals)
{
    private SessionForm? _form;
    private SessionInput _input = new();
    private IReadOnlyList<FieldError> _errors = [];
    private Refusal? _refusal;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "bijeenkomst")] public SessionInput? Input { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _input = Input ?? _input;
        if (!(await read.RunAsync(Id, null)).Try(out _form, out _)) nav.NotFound();
    }

    private async Task SaveAsync()
    {
        if (_form is null) return;
        var faults = new SessionFaults(T, refusals);
        _errors = faults.Missing(_input);
        if (_errors.Count > 0) return;
        if ((await plan.RunAsync(Id, _input.Note(), _input.Together ?? [])).Try(out _, out var refusal)) nav.NavigateTo($"/groepen/{Id}/aanwezigheid?gedaan=gepland");
        else (_refusal, _errors) = (refusal, faults.Of(refusal));
    }
}
