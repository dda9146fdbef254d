using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Practice;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Practice;

/// <summary>Changing a moment that one announced, for as long as it has not begun.</summary>
public sealed partial class ChangePracticePage(ReadPracticeMoment read, ChangePractice change, NavigationManager nav, IStringLocalizer<RefusalTexts> refusals)
{
    private PracticeView? _view;
    private PracticeInput _input = new();
    private IReadOnlyList<FieldError> _errors = [];
    private Refusal? _refusal;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "oefenmoment")] public PracticeInput? Input { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var view = (await read.RunAsync(Id)).Value;
        // A form that was open while the moment was called off still gets its answer.
        if (view is null || (!view.CanChange && Input is null) || !view.Line.Own)
        {
            nav.NotFound();
            return;
        }

        (_view, _input) = (view, Input ?? PracticeInput.From(view.Line));
    }

    private async Task SaveAsync()
    {
        var faults = new PracticeFaults(T, refusals);
        _errors = faults.Missing(_input);
        if (_errors.Count > 0) return;
        _refusal = await change.RunAsync(Id, _input.Note());
        if (_refusal is null) nav.NavigateTo($"/oefenen/{Id}?gedaan=gewijzigd");
        else _errors = faults.Of(_refusal);
    }
}
