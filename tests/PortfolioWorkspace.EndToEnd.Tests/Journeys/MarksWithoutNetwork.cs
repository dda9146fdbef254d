using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Ten people, one tap each; then the network goes while Joost corrects, a colleague says something else meanwhile, and everything arrives once.</summary>
public sealed class MarksWithoutNetwork(Chromium chromium) : Journey(chromium)
{
    private static readonly string[] Names = ["Aïcha Mol", "Bart Vos", "Carmen Peek", "Dirk Blom", "Evi Kok", "Femke Smid", "Giel Bakx", "Hind Amrani", "Ivo Prins", "Jette Zwart"];

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task Ten_people_are_marked_and_corrections_wait_for_a_network(int width)
    {
        var (group, session, people) = await TenAsync();
        var joost = await SignInAsync("Joost Meijer", $"/groepen/{group}/aanwezigheid/{session}", width);
        var page = new AttendancePage(joost);
        await joost.LookAsync("aanwezigheid", "Bijeenkomst 1");
        await Expect(joost.Page.Locator("[data-taps]")).ToHaveAttributeAsync("data-ready", "");

        var watch = Stopwatch.StartNew();
        foreach (var name in Names) await page.TapAsync(name);
        await page.SentAsync();
        TestContext.Current.SendDiagnosticMessage($"Ten people marked at {width} px in {watch.Elapsed.TotalSeconds:0.0} s.");
        foreach (var name in Names) await page.ShowsAsync(name, "Aanwezig");
        await Expect(page.Summary).ToContainTextAsync("10");
        await joost.LookAsync("tien-getikt", "Bijeenkomst 1");

        joost.Watch.Allow("net::ERR_INTERNET_DISCONNECTED");
        joost.Watch.Allow("WebSocket");
        await joost.Context.SetOfflineAsync(true);
        await Expect(page.Queue).ToContainTextAsync("Tik gewoon door");
        foreach (var name in new[] { Names[0], Names[1], Names[1], Names[2] }) await page.TapAsync(name);
        await Expect(page.Queue).ToHaveTextAsync("3 wijzigingen wachten op internet.");
        await page.ShowsAsync(Names[1], "Afgemeld");
        await joost.LookAsync("zonder-internet", "Bijeenkomst 1");
        await SomebodyElseAsync(session, people[Names[2]]);

        await joost.Context.SetOfflineAsync(false);
        await page.SentAsync();
        await page.ShowsAsync(Names[2], "Afgemeld");
        await Expect(page.Row(Names[2])).ToContainTextAsync("Karim Aydın zette dit op: Afgemeld. Jouw tik (Afwezig) is niet bewaard.");
        await Expect(page.Undo).ToHaveCountAsync(0);
        await joost.LookAsync("weer-internet", "Bijeenkomst 1");

        await joost.Page.ReloadAsync();
        await page.ShowsAsync(Names[0], "Afwezig");
        await page.ShowsAsync(Names[1], "Afgemeld");
        await page.ShowsAsync(Names[3], "Aanwezig");
        await page.Row(Names[1]).Locator("summary").ClickAsync();
        await Expect(page.Row(Names[1]).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        Assert.Equal(["Present", "Absent", "Present", "Excused", "Present", "Excused"], await WordsAsync(session, [people[Names[0]], people[Names[1]], people[Names[2]]]));
        await page.SearchAsync("aicha");
        await Expect(page.People).ToHaveCountAsync(1);
        await joost.LookAsync("gezocht", "Bijeenkomst 1");
    }

    [Fact]
    public async Task What_was_tapped_without_a_network_arrives_from_any_page()
    {
        var (group, session, people) = await TenAsync();
        var joost = await SignInAsync("Joost Meijer", $"/groepen/{group}/aanwezigheid/{session}", Screens.Phone);
        var page = new AttendancePage(joost);
        await Expect(joost.Page.Locator("[data-taps]")).ToHaveAttributeAsync("data-ready", "");
        await joost.LookAsync("nog-niemand", "Bijeenkomst 1");
        joost.Watch.Allow("net::ERR_INTERNET_DISCONNECTED");
        joost.Watch.Allow("WebSocket");
        await joost.Context.SetOfflineAsync(true);
        await page.TapAsync(Names[0]);
        await Expect(page.Queue).ToHaveTextAsync("1 wijziging wacht op internet.");
        await joost.Page.GotoAsync("about:blank");
        await joost.Context.SetOfflineAsync(false);
        Assert.Empty(await WordsAsync(session, [people[Names[0]]]));

        await joost.Page.RunAndWaitForResponseAsync(() => joost.Page.GotoAsync(new Uri(House.Address, "/berichten").AbsoluteUri), r => r.Url.EndsWith($"/api/attendance/{session:N}", StringComparison.Ordinal) && r.Ok);
        await joost.LookAsync("elders-verbonden", "Berichten");

        Assert.Equal(["Present"], await WordsAsync(session, [people[Names[0]]]));
    }

    private async Task<(Guid Group, Guid Session, Dictionary<string, Guid> People)> TenAsync()
    {
        var (joost, karim) = (await PersonAsync("Joost Meijer"), await PersonAsync("Karim Aydın"));
        var cohort = await House.Data.CohortAsync(trainer: joost, name: "CCO met tien");
        await House.Data.StaffAsync(cohort, karim, StaffRole.Trainer);
        var people = new Dictionary<string, Guid>();
        foreach (var name in Names) people[name] = (await House.Data.ParticipationAsync(cohort, await House.Data.PersonAsync(name))).Id;
        return (cohort.Id, cohort.Sessions.Single(s => s.Number == 1).Id, people);
    }

    private async Task SomebodyElseAsync(Guid session, Guid participation)
    {
        await using var karim = House.As(await PersonAsync("Karim Aydın"));
        Assert.Null((await karim.Get<MarkAttendance>().RunAsync(session, [new NewMark(participation, AttendanceStatus.Excused, Seen: 0)])).Refusal);
    }

    private Task<Person> PersonAsync(string name) => House.Data.LookAsync(db => db.Users.SingleAsync(u => u.Name == name));

    private Task<List<string>> WordsAsync(Guid session, IReadOnlyList<Guid> people) => House.Data.LookAsync(async db =>
        (await db.AttendanceChanges.IgnoreQueryFilters().Where(c => c.SessionId == session && people.Contains(c.ParticipationId)).ToListAsync())
            .OrderBy(c => people.ToList().IndexOf(c.ParticipationId)).ThenBy(c => c.Number).Select(c => c.Status!.Value.ToString()).ToList());
}
