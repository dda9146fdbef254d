using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Support;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Support;
using PortfolioWorkspace.Web.Documents;

namespace PortfolioWorkspace.Web.Support;

/// <summary>Asking a question or for extra support; who reads it is said beside the words, before they are sent.</summary>
public sealed partial class NewSupportPage(ReadSupportForm read, AskSupport ask, NavigationManager nav)
{
    private SupportForm? _form;
    private SupportDossier? _dossier;
    private SupportKind _kind;
    private SupportInput _input = new();
    private Refusal? _refusal;

    [SupplyParameterFromQuery(Name = "soort")] public string? Kind { get; set; }
    [SupplyParameterFromQuery(Name = "over")] public Guid? About { get; set; }
    [SupplyParameterFromQuery(Name = "deelname")] public Guid? Participation { get; set; }
    [SupplyParameterFromForm(FormName = "vraag")] public SupportInput? Input { get; set; }

    private string TrainerNames => D.Together([.. _dossier!.Trainers.Select(t => t.FirstName)]);

    private string Lead => _kind == SupportKind.ExtraSupport ? T["Lead.ExtraSupport"]
        : _dossier!.Leercoach is { } coach ? T["Lead.Question.Coach", coach.Name] : T["Lead.Question.Alone", TrainerNames];

    /// <summary>Nothing to choose where there is nobody else.</summary>
    private string? OthersToo => (_kind, _dossier!.Leercoach) switch
    {
        (SupportKind.Question, not null) when _dossier.Trainers.Count > 0 => T["Others.Question", TrainerNames].Value,
        (SupportKind.ExtraSupport, { } coach) => T["Others.ExtraSupport", coach.FirstName].Value,
        _ => null,
    };

    private IEnumerable<string> Readers
    {
        get
        {
            var coach = _dossier!.Leercoach;
            if (coach is not null) yield return T[_kind == SupportKind.Question ? "Readers.Coach" : "Readers.CoachIf", coach.Name];
            if (_dossier.Trainers.Count > 0) yield return T[_kind == SupportKind.Question && coach is not null ? "Readers.TrainersIf" : "Readers.Trainers", TrainerNames];
        }
    }

    protected override async Task OnInitializedAsync()
    {
        _kind = Kind == "hulp" ? SupportKind.ExtraSupport : SupportKind.Question;
        if (!(await read.RunAsync()).Try(out _form, out _))
        {
            nav.NotFound();
            return;
        }

        _dossier = _form.Dossiers.FirstOrDefault(d => d.Participation == Participation) ?? _form.Dossiers.FirstOrDefault(d => d.Documents.Any(x => x.Id == About)) ?? _form.Dossiers[0];
        // A call for support is best answered by everybody together, so that is what stands there to begin with.
        _input = Input ?? new SupportInput { Document = _dossier.Documents.FirstOrDefault(d => d.Id == About)?.Id, Others = _kind == SupportKind.ExtraSupport };
    }

    private async Task SendAsync()
    {
        if (_dossier is null) return;
        var answer = await ask.RunAsync(new NewSupport(_dossier.Participation, _kind, _input.Body, _input.Others, _input.Document));
        if (answer.Try(out var thread, out _refusal)) nav.NavigateTo($"/vragen/{thread}?gedaan=gestuurd");
    }

    private string Address(Guid participation) => $"/vragen/nieuw?deelname={participation}{(_kind == SupportKind.ExtraSupport ? "&soort=hulp" : "")}";
}

/// <summary>What the form posts.</summary>
public sealed class SupportInput
{
    public string? Body { get; set; }
    public bool Others { get; set; }
    public Guid? Document { get; set; }
}
