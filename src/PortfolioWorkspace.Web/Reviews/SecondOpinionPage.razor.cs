using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Documents;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Reviews;

/// <summary>Asks a trainer of the group to read one submission as well: for the leercoach who doubts and for the participant who wants another pair of eyes.</summary>
public sealed partial class SecondOpinionPage(ReadSecondOpinions read, AskSecondOpinion ask, NavigationManager nav)
{
    private SecondOpinionsView? _view;
    private Refusal? _refusal;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery(Name = "gedaan")] public string? Done { get; set; }
    [SupplyParameterFromForm(FormName = "meelezen")] public SecondInput? Input { get; set; }

    private string Name => T.NameOf(_view!.Kind, _view.Number, _view.Phase);

    private IReadOnlyList<PageLink> Trail => _view!.Own
        ? [new(T["Title"], "/documenten"), new(Name, $"/documenten/{_view.Document}/inleveringen/{_view.Version}")]
        : [new(_view.Writer, $"/dossiers/{_view.Participation}"), new(Name, $"/beoordelen/{Id}")];

    private IReadOnlyList<Choice> Trainers => [.. _view!.Trainers.Select(t => new Choice(t.Id.ToString(), t.Name))];

    protected override async Task OnInitializedAsync()
    {
        if (!(await read.RunAsync(Id)).Try(out _view, out _)) nav.NotFound();
    }

    private async Task AskAsync()
    {
        _refusal = await ask.RunAsync(Id, Input?.Trainer, Input?.Reason);
        if (_refusal is null) nav.NavigateTo($"/inleveringen/{Id}/meelezen?gedaan=gevraagd");
    }
}

/// <summary>What the form about reading along posts.</summary>
public sealed class SecondInput
{
    public Guid? Trainer { get; set; }
    public string? Reason { get; set; }
}
