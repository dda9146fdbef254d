using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Attendance;

/// <summary>Changing a session, giving it the date it had not, calling it off or putting it on again.</summary>
public sealed partial class ChangeSessionPage(ReadSessionForm read, ChangeSession change, CancelSession cancel, NavigationManager nav, IStringLocalizer<RefusalTexts> refusals)
{
    private SessionForm? _form;
    private SessionInput _input = new();
    private IReadOnlyList<FieldError> _errors = [];
    private Refusal? _refusal;

    [Parameter] public Guid Id { get; set; }
    [Parameter] public Guid Session { get; set; }
    [SupplyParameterFromForm(FormName = "bijeenkomst")] public SessionInput? Input { get; set; }
    [SupplyParameterFromForm(FormName = "afzeggen")] public bool Off { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (!(await read.RunAsync(Id, Session)).Try(out _form, out _)) nav.NotFound();
        else _input = Input ?? SessionInput.From(_form.Session!);
    }

    private async Task SaveAsync()
    {
        if (_form is null) return;
        var faults = new SessionFaults(T, refusals);
        _errors = faults.Missing(_input);
        if (_errors.Count > 0) return;
        _refusal = await change.RunAsync(Session, _input.Note(), _input.Seen, _input.Together ?? []);
        if (_refusal is null)
        {
            nav.NavigateTo($"/groepen/{Id}/aanwezigheid?gedaan=gewijzigd");
            return;
        }

        _errors = faults.Of(_refusal);
        // What was typed stays; saving once more is then on purpose.
        if (_refusal == Refusal.ChangedMeanwhile && (await read.RunAsync(Id, Session)).Try(out var now, out _)) _input.Seen = now.Session!.Version;
    }

    private async Task CancelAsync()
    {
        _refusal = await cancel.RunAsync(Session, Off);
        if (_refusal is null) nav.NavigateTo($"/groepen/{Id}/aanwezigheid?gedaan={(Off ? "afgezegd" : "toch")}");
    }
}
