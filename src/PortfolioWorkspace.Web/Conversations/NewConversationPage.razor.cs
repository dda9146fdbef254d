using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Conversations;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Conversations;

/// <summary>Noting a conversation or an appointment: first the kind, then the few fields that belong to it.</summary>
public sealed partial class NewConversationPage(ReadConversationForm read, LogConversation log, NavigationManager nav, IStringLocalizer<RefusalTexts> refusals)
{
    private ConversationForm? _form;
    private ConversationDossier? _dossier;
    private ConversationInput _input = new();
    private IReadOnlyList<FieldError> _errors = [];
    private Refusal? _refusal;

    [SupplyParameterFromQuery(Name = "deelname")] public Guid? Participation { get; set; }
    [SupplyParameterFromQuery(Name = "soort")] public string? Kind { get; set; }
    /// <summary>What is known already, for somebody who comes from a practice moment.</summary>
    [SupplyParameterFromQuery(Name = "datum")] public string? Day { get; set; }

    [SupplyParameterFromQuery(Name = "minuten")] public string? Minutes { get; set; }
    [SupplyParameterFromForm(FormName = "gesprek")] public ConversationInput? Input { get; set; }

    private bool WithLeercoach => Kind is ConversationKinds.Driehoekgesprek or ConversationKinds.LeercoachSession;

    /// <summary>There is more than the own leercoach to choose from.</summary>
    private bool IsGuided => Kind == ConversationKinds.Driehoekgesprek && _dossier?.Guides.Any(g => g.Id != _dossier.LeercoachId) == true;

    protected override async Task OnInitializedAsync()
    {
        if (!(await read.RunAsync()).Try(out _form, out _))
        {
            nav.NotFound();
            return;
        }

        _input = Input ?? new ConversationInput { On = DateOnly.TryParseExact(Day, "yyyy-MM-dd", out var day) ? day : _form.Today, Minutes = Minutes };
        if (Kind is null) return;
        _dossier = _form.Dossiers.FirstOrDefault(d => (Participation is null || d.Participation == Participation) && d.Kinds.Contains(Kind));
        if (_dossier is null) nav.NotFound();
    }

    private async Task SaveAsync()
    {
        if (_dossier is null || _form is null) return;
        var faults = new ConversationFaults(T, refusals);
        _errors = faults.Missing(_input);
        if (_errors.Count > 0) return;
        var answer = await log.RunAsync(new NewConversation(_dossier.Participation, Kind!, _input.Note(_form.Today)));
        if (answer.Try(out var id, out var refusal)) nav.NavigateTo($"/gesprekken/{id}?gedaan=vastgelegd");
        else (_refusal, _errors) = (refusal, faults.Of(refusal));
    }

    private static string First(string name) => name.Split(' ')[0];
}
