using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Attendance;

/// <summary>The screen in the room and the page of who comes in, as plain forms.</summary>
public sealed partial class CheckInPageTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    private const string Own = "/inchecken";

    [Fact]
    public async Task A_trainer_shows_a_code_and_a_participant_checks_in_with_it()
    {
        var cast = await house.Data.CastAsync();
        var session = await house.Data.OnNowAsync(cast.Cohort);
        var sheet = $"/groepen/{cast.Cohort.Id}/aanwezigheid/{session.Id}";
        var room = $"{sheet}/inchecken";
        using var trainer = await house.SignedInAsync(cast.Trainer);
        using var participant = await house.SignedInAsync(cast.Participant);
        Assert.Contains($"href=\"{room}\"", await PageAsync(trainer, sheet), StringComparison.Ordinal);
        Assert.DoesNotMatch(Digits(), await PageAsync(trainer, room));

        await PostAsync(trainer, room, "openen");
        var screen = await PageAsync(trainer, room);
        var code = Digits().Match(screen).Groups[1].Value;
        Assert.Equal(code, await house.Data.LookAsync(db => db.CheckIns.IgnoreQueryFilters().Where(c => c.SessionId == session.Id).Select(c => c.Code).SingleAsync()));
        Assert.Contains("<svg class=\"qr\"", screen, StringComparison.Ordinal);
        Assert.Contains("<b>0</b>", screen, StringComparison.Ordinal);
        Assert.DoesNotContain(cast.Participant.Name, screen, StringComparison.Ordinal);

        // Looking marks nobody, and no page of theirs says the code.
        Assert.Contains($"value=\"{code}\"", await PageAsync(participant, $"{Own}?code={code}"), StringComparison.Ordinal);
        foreach (var page in new[] { "/", Own, $"/dossiers/{cast.Participation.Id}", "/berichten" }) Assert.DoesNotMatch($@"\b{code}\b", Visible(await PageAsync(participant, page)));
        foreach (var page in new[] { sheet, room }) Assert.Equal(HttpStatusCode.NotFound, (await participant.GetAsync(page)).StatusCode);
        Assert.False(await house.Data.LookAsync(db => db.AttendanceMarks.IgnoreQueryFilters().AnyAsync(m => m.SessionId == session.Id)));
        Assert.Contains($"href=\"{Own}\"", await PageAsync(participant, "/"), StringComparison.Ordinal);

        var wrong = await PostAsync(participant, Own, "inchecken", ("Code", code == "0000" ? "1111" : "0000"));
        Assert.Contains("Deze code werkt niet.", wrong, StringComparison.Ordinal);
        Assert.Contains("Je staat op aanwezig bij Bijeenkomst 1", await PostAsync(participant, Own, "inchecken", ("Code", code)), StringComparison.Ordinal);
        Assert.Contains("Je stond al op aanwezig bij Bijeenkomst 1", await PostAsync(participant, Own, "inchecken", ("Code", code)), StringComparison.Ordinal);

        Assert.Contains("<b>1</b>", await PageAsync(trainer, room), StringComparison.Ordinal);
        Assert.Contains("Aanwezig, zelf ingecheckt", await PageAsync(trainer, sheet), StringComparison.Ordinal);
        await PostAsync(trainer, room, "sluiten");
        Assert.DoesNotMatch(Digits(), await PageAsync(trainer, room));
        Assert.Contains("Deze code werkt niet.", await PostAsync(participant, Own, "inchecken", ("Code", code)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_marked_already_hears_whom_to_ask()
    {
        var cast = await house.Data.CastAsync();
        await house.Data.OnNowAsync(cast.Cohort);
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 1, cast.Trainer, AttendanceStatus.Absent);
        var shown = await house.Data.CheckInAsync(cast.Cohort, cast.Trainer);
        using var participant = await house.SignedInAsync(cast.Participant);

        Assert.Contains("Je trainer heeft bij deze bijeenkomst al iets over jou ingevuld.", await PostAsync(participant, Own, "inchecken", ("Code", shown.Code)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_scans_signs_in_first_and_comes_back_with_the_code()
    {
        using var nobody = house.CreateClient(new() { AllowAutoRedirect = false });
        var way = (await nobody.GetAsync($"{Own}?code=0042")).Headers.Location!.OriginalString;
        Assert.Contains($"/aanmelden?terug={Uri.EscapeDataString($"{Own}?code=0042")}", way, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_and_after_the_session_there_is_nothing_to_open_and_nobody_else_shows_a_code()
    {
        var cast = await house.Data.CastAsync();
        using var trainer = await house.SignedInAsync(cast.Trainer);
        var (past, later) = (Room(cast, 1), Room(cast, 4));
        Assert.Contains("Deze bijeenkomst is voorbij.", await PageAsync(trainer, past), StringComparison.Ordinal);
        Assert.Contains("Deze bijeenkomst is pas op", await PageAsync(trainer, later), StringComparison.Ordinal);
        Assert.DoesNotContain("inchecken\"", await PageAsync(trainer, past.Replace("/inchecken", "", StringComparison.Ordinal)), StringComparison.Ordinal);
        foreach (var other in new[] { cast.Organiser, cast.Leercoach, cast.Stranger })
        {
            using var visitor = await house.SignedInAsync(other);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(past)).StatusCode);
        }
    }

    private static string Room(Cast cast, int session) => $"/groepen/{cast.Cohort.Id}/aanwezigheid/{cast.Cohort.Sessions.Single(s => s.Number == session).Id}/inchecken";

    private static async Task<string> PageAsync(HttpClient client, string address) => WebUtility.HtmlDecode(await client.GetStringAsync(address));

    /// <summary>What somebody reads: without the addresses, the ids and the state of the framework, in which four digits may stand by chance.</summary>
    private static string Visible(string page) => Unread().Replace(page, " ");

    private static async Task<string> PostAsync(HttpClient client, string address, string handler, params (string Name, string Value)[] fields)
    {
        using var answer = await client.PostFormAsync(address, handler, fields);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("class=\"digits\">([0-9]{4})<")]
    private static partial Regex Digits();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Unread();
}
