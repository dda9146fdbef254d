using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Profiles;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Certification;

/// <summary>The trainer's page: profiles, reports and participation side by side, and the signature (S3 criterion 5).</summary>
public sealed partial class DecisionPage
{
    private DossierView? _view;
    private ProfileView? _profiles;
    private DecisionInput _input = new();
    private int _differences;
    private Refusal? _refusal;

    [Inject] public required ReadDossier Read { get; set; }
    [Inject] public required ReadProfile ReadProfiles { get; set; }
    [Inject] public required SignDecision Sign { get; set; }
    [Inject] public required AgreeWithDecision Agree { get; set; }
    [Inject] public required WaiveCriterion Waive { get; set; }
    [Inject] public required WithdrawWaiver TakeWaiverBack { get; set; }
    [Inject] public required ExtendDeadline Extend { get; set; }
    [Inject] public required RecordAlignment Record { get; set; }
    [Inject] public required CurrentActor Actor { get; set; }
    [Inject] public required TimeProvider Clock { get; set; }
    [Inject] public required NavigationManager Nav { get; set; }

    /// <summary>Nothing is decided about somebody who only follows the training; an exception is made here all the same.</summary>
    private bool IsTrainingOnly => _view!.Track == Domain.Programmes.Track.TrainingOnly;

    /// <summary>The form of an exception that was refused.</summary>
    private string? RefusedException => _refusal is null ? null : Waiver is not null ? "vrijstelling" : WaiverBack is not null ? "vrijstelling-terug" : Extension is not null ? "uitstel" : null;

    private string KeepKey => $"besluit-{Id}";
    private DateOnly Today => DutchTime.DayOf(Clock.GetUtcNow());
    private string Party => _view!.Standing.Programme.Criteria.OfType<Criterion.ExternalAlignment>().First().Party;
    private IReadOnlyList<Choice> Outcomes => [.. new[] { DecisionOutcome.Certified, DecisionOutcome.NotYet, DecisionOutcome.ProofOnly }
        .Select(o => new Choice(o.ToString(), T[$"Outcome.Choice.{o}"], o == DecisionOutcome.NotYet ? T["Outcome.Choice.NotYet.Hint"].Value : null))];

    protected override async Task OnParametersSetAsync()
    {
        if (!await LoadAsync()) Nav.NotFound();
        _input = Input ?? new DecisionInput();
    }

    private async Task<bool> LoadAsync()
    {
        _view = null;
        if (!(await Read.RunAsync(Id)).Try(out var view, out _) || !view.Relations.Contains(Relation.Trainer)) return false;
        _view = view;
        if ((await ReadProfiles.RunAsync(Id)).Try(out _profiles, out _) && _profiles is { Self: { } self, Coach: { } coach })
            _differences = self.Competences.Count(c => Math.Abs((c.Value.Level ?? 0) - (coach.Competences.GetValueOrDefault(c.Key)?.Level ?? 0)) >= ProfileDifferences.Large);
        return true;
    }

    private async Task SignAsync()
    {
        if (_input.Outcome is not { } outcome) _refusal = new Refusal("outcome-missing");
        else await FinishAsync(await Sign.RunAsync(new SignDecision.Input(Id, outcome, _input.Motivation ?? "", _input.SeenDecisions)), "besluit-getekend");
    }

    private async Task AgreeAsync() => await FinishAsync(await Agree.RunAsync(_view!.Decision!.Id), "mede-getekend");

    private async Task WaiveAsync() => await FinishAsync(await Waive.RunAsync(Id, Waiver?.CriterionId ?? "", Waiver?.Reason ?? ""), "vrijstelling-gegeven");

    private async Task TakeBackAsync() => await FinishAsync(await TakeWaiverBack.RunAsync(Id, WaiverBack?.WaiverId ?? Guid.Empty, WaiverBack?.Reason ?? ""), "vrijstelling-ingetrokken");

    private async Task ExtendAsync() => await FinishAsync(Extension?.Until is { } until ? await Extend.RunAsync(Id, until, Extension.Reason ?? "", Extension.Seen) : new Refusal("date-missing"), "uitstel-gegeven");

    private async Task RecordAsync() => await FinishAsync(
        Answer is { Agreed: { } agreed, On: { } on } ? await Record.RunAsync(_view!.Decision!.Id, agreed, on, Answer.Remark) : new Refusal("alignment-incomplete"), "afstemming-vastgelegd");

    private async Task FinishAsync(Refusal? refusal, string done)
    {
        _refusal = refusal;
        if (refusal is null) Nav.NavigateTo($"/dossiers/{Id}/besluit?gedaan={done}");
        else await LoadAsync();
    }
}
