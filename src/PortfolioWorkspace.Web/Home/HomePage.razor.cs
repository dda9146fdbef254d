using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Shell;

namespace PortfolioWorkspace.Web.Home;

/// <summary>The first page: what to do now, by what somebody is here. Staff begin at their own work.</summary>
public sealed partial class HomePage(ShellSource shell, ReadHome read, NavigationManager nav)
{
    public const string AsParticipant = "deelnemer";

    private ParticipantHome? _home;
    private (IReadOnlyList<OwnCohort> Groups, int Waiting)? _trainer;
    private bool _organiser;
    private bool _nowhere;

    /// <summary>For who is here as staff and takes part in a training as well.</summary>
    [SupplyParameterFromQuery(Name = "als")] public string? As { get; set; }

    private string TitleText => T[_home!.Track == Track.TrainingOnly ? "Title.Training" : "Title"];

    protected override async Task OnInitializedAsync()
    {
        if (await shell.FactsAsync() is not { } facts)
        {
            _nowhere = true;
            return;
        }

        var desks = facts.Desks;
        switch (As == AsParticipant && desks.Participations.Count > 0 ? DeskRole.Participant : desks.Main)
        {
            case DeskRole.Participant:
                _home = (await read.RunAsync(desks.Participations[0].Id)).Value;
                break;
            case DeskRole.Leercoach:
                nav.NavigateTo("/beoordelen");
                break;
            case DeskRole.Trainer when desks.Trained.Any(c => c.Running):
                _trainer = (desks.Trained, (await shell.CountsAsync(desks)).Waiting);
                break;
            case DeskRole.Trainer:
                nav.NavigateTo("/groepen");
                break;
            case DeskRole.Organiser:
                _organiser = true;
                break;
            default:
                _nowhere = true;
                break;
        }
    }
}
