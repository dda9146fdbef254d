using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Home;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>Answers once per request who looks and where they may go, for the frame and for the colour of the page.</summary>
public sealed class ShellSource(ReadShell shell, ReadShellCounts count, SettleNotices settle, AuthenticationStateProvider states, IStringLocalizer<ShellTexts> texts)
{
    private Task<ShellFacts?>? _facts;
    private Task<ShellCounts>? _counts;

    /// <summary>How much news is left, once the page has ticked off what it shows; the frame is drawn before its page.</summary>
    public event Action<int>? Settled;

    /// <summary>What the frame counts is another number after what was done on the page.</summary>
    public event Action<ShellView?>? Changed;

    public async Task<ShellView?> ReadAsync() => await FactsAsync() is { } facts ? ViewOf(facts, await CountsAsync(facts.Desks)) : null;

    /// <summary>For the colour of the page, whatever stands round it.</summary>
    public async Task<ProgrammeField?> FieldAsync() => await FactsAsync() is { } facts ? Place(facts.Desks).Field : null;

    /// <summary>The same answer without words and numbers, for the page that chooses a home by role.</summary>
    public Task<ShellFacts?> FactsAsync() => _facts ??= AskAsync();

    /// <summary>The numbers alone.</summary>
    public Task<ShellCounts> CountsAsync(OwnDesks desks) => _counts ??= AskAsync(desks);

    /// <summary>Whoever opens what news is about has read the news.</summary>
    public async Task SettleAsync(IReadOnlyList<Guid> subjects)
    {
        if (await FactsAsync() is not { Notices: > 0 }) return;
        if ((await settle.RunAsync(subjects)).Try(out var left, out _)) Settled?.Invoke(left);
    }

    /// <summary>For a page that does not go elsewhere after a post: its frame was drawn before.</summary>
    public async Task ReadAgainAsync()
    {
        (_facts, _counts) = (null, null);
        Changed?.Invoke(await ReadAsync());
    }

    /// <summary>The id that the browser module keeps drafts under; empty for a visitor.</summary>
    public async Task<string> PersonIdAsync() =>
        (await states.GetAuthenticationStateAsync()).User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    private async Task<ShellFacts?> AskAsync()
    {
        var user = (await states.GetAuthenticationStateAsync()).User;
        return user.Identity?.IsAuthenticated == true ? (await shell.RunAsync()).Value : null;
    }

    private async Task<ShellCounts> AskAsync(OwnDesks desks) => (await count.RunAsync(desks)).Value ?? ShellCounts.None;

    private ShellView ViewOf(ShellFacts facts, ShellCounts counts)
    {
        var desks = facts.Desks;
        var links = LinksOf(desks.Main, desks, counts);
        var elsewhere = desks.All.Where(role => role != desks.Main).SelectMany(role => role == DeskRole.Participant
            ? [new ShellLink(texts["Nav.MyTraining"], $"/?als={HomePage.AsParticipant}", counts.UnreadFeedback, "calendar")]
            : LinksOf(role, desks, counts).Take(1));
        var (line, field) = Place(desks);
        return new(facts.Name, line, field, [.. links.Concat(elsewhere).DistinctBy(l => l.Address)], [.. links.Take(3)]) { MenuLinks = MenuLinksOf(desks), Notices = facts.Notices };
    }

    private (string Line, ProgrammeField? Field) Place(OwnDesks desks) => desks.Main switch
    {
        DeskRole.Participant => (desks.Participations[0].Cohort.Name, desks.Participations[0].Cohort.Field),
        DeskRole.Leercoach => (texts["Role.Leercoach", desks.Coached[0].Name], desks.Coached[0].Field),
        DeskRole.Trainer => (texts["Role.Trainer", desks.Trained[0].Name], desks.Trained[0].Field),
        DeskRole.Organiser => (texts["Role.Organiser"], null),
        _ => ("", null),
    };

    private ShellLink[] LinksOf(DeskRole role, OwnDesks desks, ShellCounts counts) => role switch
    {
        DeskRole.Participant => OfParticipant(desks.Participations[0], counts.UnreadFeedback),
        DeskRole.Leercoach =>
        [
            new(texts["Nav.Waiting"], "/beoordelen", counts.Waiting, "document"),
            new(texts["Nav.MyParticipants"], "/deelnemers", 0, "people"),
            new(texts["Nav.Conversations"], "/gesprekken", counts.ToConfirm, "speech"),
        ],
        DeskRole.Trainer => OfTrainer(desks.Trained[0].Id, counts.Waiting),
        DeskRole.Organiser => [new(texts["Nav.Groups"], "/beheer", 0, "people"), new(texts["Nav.Programmes"], "/beheer/programmas", 0, "document")],
        _ => [],
    };

    /// <summary>Asking, practising and the own dates: for everybody in a group, not for who only arranges groups.</summary>
    private ShellLink[] MenuLinksOf(OwnDesks desks) => desks.All.Any(role => role is DeskRole.Participant or DeskRole.Leercoach or DeskRole.Trainer)
        ? [new(texts["Nav.Questions"], "/vragen", 0, "speech"), new(texts["Nav.Practice"], "/oefenen", 0, "people"), new(texts["Nav.Calendar"], "/agenda", 0, "calendar")]
        : [];

    private ShellLink[] OfParticipant(OwnParticipation participation, int unread) =>
    [
        new(texts["Nav.Today"], "/", 0, "calendar"),
        .. participation.Track != Track.TrainingOnly
            ? new ShellLink[] { new(texts["Nav.Documents"], "/documenten", unread, "document"), new(texts["Nav.Conversations"], "/gesprekken", 0, "speech") }
            : [],
        new(texts["Nav.MyDossier"], $"/dossiers/{participation.Id}", 0, "people"),
        .. participation.Track != Track.TrainingOnly ? new ShellLink[] { new(texts["Nav.Note"], "/notitie", 0, "document") } : [],
    ];

    private ShellLink[] OfTrainer(Guid cohort, int waiting) =>
    [
        new(texts["Nav.Group"], $"/groepen/{cohort}", 0, "people"),
        new(texts["Nav.Review"], "/beoordelen", waiting, "document"),
        new(texts["Nav.Sessions"], $"/groepen/{cohort}/aanwezigheid", 0, "calendar"),
        new(texts["Nav.Decisions"], $"/groepen/{cohort}/besluiten", 0, "document"),
    ];
}
