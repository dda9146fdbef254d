using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Conversations;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Conversations;

/// <summary>Changing what was noted, for as long as nobody else confirmed it.</summary>
public sealed partial class ChangeConversationPage(ReadConversation read, ReadConversationForm form, ChangeConversation change, NavigationManager nav, IStringLocalizer<RefusalTexts> refusals)
{
    private ConversationView? _view;
    private ConversationDossier? _dossier;
    private ConversationInput _input = new();
    private IReadOnlyList<FieldError> _errors = [];
    private DateOnly _today;
    private Refusal? _refusal;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(FormName = "gesprek")] public ConversationInput? Input { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var view = (await read.RunAsync(Id)).Value;
        if (view is not { Own: true } || (await form.RunAsync()).Value is not { } choices)
        {
            nav.NotFound();
            return;
        }

        (_view, _today) = (view, choices.Today);
        _dossier = choices.Dossiers.FirstOrDefault(d => d.Participation == view.Line.Participation);
        _input = Input ?? ConversationInput.From(view.Line);
    }

    private async Task SaveAsync()
    {
        var faults = new ConversationFaults(T, refusals);
        _errors = faults.Missing(_input);
        if (_errors.Count > 0) return;
        _refusal = await change.RunAsync(Id, _input.Note(_today));
        if (_refusal is null) nav.NavigateTo($"/gesprekken/{Id}?gedaan=gewijzigd");
        else _errors = faults.Of(_refusal);
    }
}
