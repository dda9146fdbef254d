using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Access;

/// <summary>One dossier, everybody who could ask for it, and an id of each kind that it holds.</summary>
internal sealed class MatrixCast : IAsyncDisposable
{
    private readonly Dictionary<string, HttpClient> _browsers = [];

    private MatrixCast(HouseFactory house) => House = house;

    public HouseFactory House { get; }

    /// <summary>Role and the browser in which somebody of that role is signed in, in the order of the table.</summary>
    public IReadOnlyList<KeyValuePair<string, HttpClient>> Browsers => [.. _browsers];

    public HttpClient this[string role] => _browsers[role];

    /// <summary>What stands for a parameter of an address, by the words before it.</summary>
    public required IReadOnlyDictionary<string, string> Ids { get; init; }

    /// <summary>The same words with ids that nobody has.</summary>
    public IReadOnlyDictionary<string, string> UnknownIds => Ids.ToDictionary(i => i.Key, i => Guid.TryParse(i.Value, out _) ? House.Data.NewId().ToString() : CertificateCode.New());

    public static async Task<MatrixCast> OpenAsync(HouseFactory house)
    {
        var data = house.Data;
        var cast = await data.DossierWithEverythingAsync();
        var other = await data.CastAsync();
        var neighbour = await data.PersonAsync();
        await data.ParticipationAsync(cast.Cohort, neighbour, await data.LeercoachAsync());
        var trainer = await data.PersonAsync();
        await data.StaffAsync(cast.Cohort, trainer, StaffRole.Trainer);

        var (dossier, cohort) = (cast.Participation, cast.Cohort);
        var reviewed = await data.LookAsync(db => db.Submissions.IgnoreQueryFilters().SingleAsync(s => s.ParticipationId == dossier.Id));
        var writing = await data.DocumentAsync(dossier, "reflectieverslag_eigen");
        var waiting = await data.SubmittedAsync(dossier, "reflectieverslag_leercoach");
        var letter = await data.ReviewStartedAsync(waiting, cast.Leercoach);
        var talk = await data.ConversationAsync(dossier, Domain.Conversations.ConversationKinds.Driehoekgesprek, cast.Leercoach);

        var programme = await data.ProgrammeDraftAsync(cast.Organiser);
        var version = await data.VersionAsync(writing);
        var binned = await data.BinnedAsync(dossier);

        var matrix = new MatrixCast(house)
        {
            Ids = new Dictionary<string, string>
            {
                ["dossier"] = dossier.Id.ToString(),
                ["cohort"] = cohort.Id.ToString(),
                ["programme"] = programme.Code,
                ["session"] = cohort.Sessions.Single(s => s.Number == 1).Id.ToString(),
                ["writing"] = writing.Id.ToString(),
                ["handed-in"] = reviewed.DocumentId.ToString(),
                ["version"] = version.Id.ToString(),
                ["binned"] = binned.Id.ToString(),
                ["waiting"] = waiting.Id.ToString(),
                ["letter"] = letter.Id.ToString(),
                ["own-photo"] = (await data.PhotoAsync(writing)).Id.ToString(),
                ["shared-photo"] = (await data.PhotoAsync(writing, shared: true)).Id.ToString(),
                ["note"] = (await data.NoteAsync(cast.Participation)).Id.ToString(),
                ["talk"] = talk.Id.ToString(),
                ["question"] = (await data.ThreadAsync(dossier)).Id.ToString(),
                ["support"] = (await data.ThreadAsync(dossier, Domain.Support.SupportKind.ExtraSupport)).Id.ToString(),
                ["practice"] = (await data.PracticeAsync(cohort, cast.Participant)).Id.ToString(),
                ["code"] = await data.LookAsync(db => db.Certificates.Where(c => c.ParticipationId == dossier.Id).Select(c => c.Code).SingleAsync()),
                ["unknown-code"] = CertificateCode.New(),
                ["calendar"] = await data.CalendarAsync(cast.Participant),
                ["unknown-calendar"] = App.Calendars.CalendarToken.New(),
            },
        };
        matrix._browsers["nobody"] = house.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = house.ClientOptions.BaseAddress });
        foreach (var (role, person) in new (string, Person)[]
        {
            ("self", cast.Participant), ("neighbour", neighbour), ("leercoach", cast.Leercoach), ("other-coach", other.Leercoach),
            ("trainer", trainer), ("other-trainer", other.Trainer), ("organiser", cast.Organiser), ("other-organiser", other.Organiser),
        })
            matrix._browsers[role] = await house.SignedInAsync(person);
        foreach (var browser in matrix._browsers.Values) browser.DefaultRequestHeaders.Add("Accept", "text/html");
        return matrix;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers.Values) browser.Dispose();
        await House.DisposeAsync();
    }
}
