using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Profiles;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.Web.Profiles;

/// <summary>The profile: filling it in blind, waiting for the other, and seeing both side by side.</summary>
public sealed partial class ProfilePage
{
    private ProfileView? _view;
    private ProfileInput _input = new();
    private Refusal? _refusal;

    [Inject] public required ReadProfile Read { get; set; }
    [Inject] public required SaveProfile Save { get; set; }
    [Inject] public required NoteProfileTalk NoteTalk { get; set; }
    [Inject] public required NavigationManager Nav { get; set; }

    private string KeepKey => $"profiel-{Id}";

    private string Other => _view?.RatesAs == Rater.Participant ? _view.LeercoachName ?? T["Profile.ALeercoach"].Value : _view?.ParticipantName ?? "";

    protected override async Task OnParametersSetAsync()
    {
        if (!(await Read.RunAsync(Id)).Try(out _view, out _))
        {
            Nav.NotFound();
            return;
        }

        _input = Input ?? ProfileInput.From(_view);
    }

    private async Task SaveAsync()
    {
        if (_view?.RatesAs is not { } rater) return;
        _refusal = await Save.RunAsync(_input.For(Id, rater, _view.Instrument));
        if (_refusal is null) Nav.NavigateTo($"/dossiers/{Id}/profiel?gedaan={(_input.HandIn ? "profiel-ingeleverd" : "profiel-bewaard")}");
    }

    private async Task NoteAsync()
    {
        _refusal = await NoteTalk.RunAsync(Id, Talk?.Remark ?? "");
        if (_refusal is null) Nav.NavigateTo($"/dossiers/{Id}/profiel?gedaan=besproken");
    }
}
