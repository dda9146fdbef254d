using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>More time for one document: the participant asks, a reader answers, and both read the same page.</summary>
public sealed partial class MoreTimePage(ReadExtensions read, AskExtension ask, AnswerExtension answer, NavigationManager nav)
{
    private ExtensionsView? _view;
    private Refusal? _refusal;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery(Name = "gedaan")] public string? Done { get; set; }
    [SupplyParameterFromForm(FormName = "meertijd")] public MoreTimeInput? Input { get; set; }

    private string Name => T.NameOf(_view!.Kind, _view.Number, _view.Phase);

    private bool CanAsk => _view is { Asked: null, Status: DocumentStatus.Draft or DocumentStatus.RevisionRequested };

    private IReadOnlyList<PageLink> Trail => _view!.Own ? [new(T["Title"], "/documenten"), new(Name, $"/documenten/{Id}")] : [new(_view.Writer, $"/dossiers/{_view.Participation}")];

    protected override async Task OnInitializedAsync()
    {
        if (!(await read.RunAsync(Id)).Try(out _view, out _)) nav.NotFound();
    }

    private async Task SendAsync()
    {
        if (_view is not { } view) return;
        var input = Input ?? new MoreTimeInput();
        _refusal = view.Own ? await ask.RunAsync(Id, input.Until, input.Reason) : await answer.RunAsync(new ExtensionAnswer(Id, input.Grant, input.Until, input.Reason));
        if (_refusal is null) nav.NavigateTo($"/documenten/{Id}/meer-tijd?gedaan={(view.Own ? "gevraagd" : input.Grant ? "gegeven" : "niet")}");
        else _view = (await read.RunAsync(Id)).Value ?? _view;
    }
}

/// <summary>What the form about more time posts.</summary>
public sealed class MoreTimeInput
{
    public DateOnly? Until { get; set; }
    public string? Reason { get; set; }
    public bool Grant { get; set; }
}
