using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Practice;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Practice;

/// <summary>Announcing a moment to practise with one of the own groups.</summary>
public sealed partial class NewPracticePage(ReadPractice read, AnnouncePractice announce, NavigationManager nav, IStringLocalizer<RefusalTexts> refusals)
{
    private IReadOnlyList<PracticeGroup> _groups = [];
    private PracticeInput _input = new();
    private IReadOnlyList<FieldError> _errors = [];
    private Refusal? _refusal;

    [SupplyParameterFromForm(FormName = "oefenmoment")] public PracticeInput? Input { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _groups = (await read.RunAsync()).Value?.Groups ?? [];
        _input = Input ?? _input;
        if (_groups.Count == 0) nav.NotFound();
    }

    private async Task SaveAsync()
    {
        if (_groups.Count == 0) return;
        var faults = new PracticeFaults(T, refusals);
        _errors = faults.Missing(_input);
        if (_errors.Count > 0) return;
        var answer = await announce.RunAsync(_input.Group ?? _groups[0].Id, _input.Note());
        if (answer.Try(out var id, out var refusal)) nav.NavigateTo($"/oefenen/{id}?gedaan=gepland");
        else (_refusal, _errors) = (refusal, faults.Of(refusal));
    }
}
