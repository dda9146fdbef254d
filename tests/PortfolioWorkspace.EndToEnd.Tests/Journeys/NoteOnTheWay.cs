using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Youssef walks out of a school: a note on the phone, one more in the tunnel, and at home they become the report of that conversation.</summary>
public sealed class NoteOnTheWay(Chromium chromium) : Journey(chromium)
{
    private const string AtTheGate = "Ze wil het volgende week zelf proberen.", InTheTunnel = "Vergeten: de directeur kwam even kijken.", AfterReload = " En ze lachte.";
    private const int MostTaps = 3;

    [Fact]
    public async Task A_note_is_written_without_a_connection_and_becomes_a_report()
    {
        var youssef = await SignInAsync("Youssef El Amrani", "/", Screens.Phone);
        var note = new NotePage(youssef);
        await new HomePage(youssef).LookAsync();

        var taps = await Tap_until_a_caret_blinks(youssef, note);
        Assert.InRange(taps, 1, MostTaps);
        await youssef.Page.Keyboard.TypeAsync(AtTheGate);
        await note.SavedAsync();
        await note.LookAsync();
        await youssef.Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");

        await In_the_tunnel(youssef, note);
        await Back_in_the_light(youssef);
        await And_in_the_next_tunnel(youssef);
        await Thrown_away_and_taken_back(youssef);
        await A_report_begins_with_it(youssef);
    }

    private static async Task<int> Tap_until_a_caret_blinks(Walker youssef, NotePage note)
    {
        await youssef.Page.GetByRole(AriaRole.Link, new() { Name = "Nieuwe notitie" }).TapAsync();
        await Expect(note.Sheet).ToBeFocusedAsync();
        return 1;
    }

    private static async Task In_the_tunnel(Walker youssef, NotePage note)
    {
        youssef.Watch.Allow("net::ERR_INTERNET_DISCONNECTED");
        await youssef.Context.SetOfflineAsync(true);
        await youssef.GoAsync("/notitie");
        await Expect(note.Sheet).ToBeFocusedAsync();
        await youssef.Page.Keyboard.TypeAsync(InTheTunnel);
        await Expect(note.Status).ToContainTextAsync("Geen internet. Je tekst staat veilig op dit apparaat.");
        await note.LookAsync("notitie-zonder-internet");

        await youssef.Page.ReloadAsync();
        await Expect(note.Sheet).ToHaveValueAsync(InTheTunnel);
        await note.Sheet.PressSequentiallyAsync(AfterReload);
        await youssef.KeptOnDeviceAsync(InTheTunnel + AfterReload);
    }

    private static async Task Back_in_the_light(Walker youssef)
    {
        // The note is closed in the tunnel; whatever page comes first at home brings it online.
        await youssef.Page.GotoAsync("about:blank");
        await youssef.Context.SetOfflineAsync(false);
        await youssef.Page.RunAndWaitForResponseAsync(() => youssef.PassAsync("/gesprekken"), said => said.Request.Method == "PUT" && said.Url.Contains("/api/notes/", StringComparison.Ordinal) && said.Ok);
        await youssef.Page.GotoAsync("/notities");
        await Expect(youssef.Page.GetByRole(AriaRole.Link, new() { Name = AtTheGate, Exact = true })).ToBeVisibleAsync();
        await Expect(youssef.Page.GetByRole(AriaRole.Link, new() { Name = InTheTunnel + AfterReload, Exact = true })).ToBeVisibleAsync();
        await youssef.LookAsync("notities", "Notities");
    }

    private static async Task And_in_the_next_tunnel(Walker youssef)
    {
        // What another page brought online is what is there without a connection, and not what the server had before.
        var note = await youssef.Page.GetByRole(AriaRole.Link, new() { Name = InTheTunnel + AfterReload, Exact = true }).GetAttributeAsync("href");
        await youssef.Context.SetOfflineAsync(true);
        await youssef.GoAsync("/beoordelen");
        await youssef.LookAsync("zonder-internet", "Geen internet");
        await youssef.Page.GetByRole(AriaRole.Link, new() { Name = InTheTunnel }).ClickAsync();
        await Expect(new NotePage(youssef).Sheet).ToHaveValueAsync(InTheTunnel + AfterReload);
        Assert.EndsWith(note!, youssef.Page.Url, StringComparison.Ordinal);
        await youssef.Page.GotoAsync("about:blank");
        await youssef.Context.SetOfflineAsync(false);
        await youssef.Page.GotoAsync("/notities");
    }

    private static async Task Thrown_away_and_taken_back(Walker youssef)
    {
        var row = youssef.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = InTheTunnel });
        await youssef.FollowAsync(row.GetByRole(AriaRole.Link, new() { Name = "Gooi weg" }), "notitie-weggooien", "Notities");
        await youssef.Page.GetByRole(AriaRole.Button, new() { Name = "Gooi weg" }).ClickAsync();
        await Expect(youssef.Page.GetByText("Je notitie staat onderaan, bij Weggegooid.")).ToBeVisibleAsync();
        await Expect(youssef.Page.GetByText("nog 90 dagen")).ToBeVisibleAsync();
        await youssef.LookAsync("notitie-weggegooid", "Notities");
        await youssef.Page.GetByRole(AriaRole.Button, new() { Name = "Haal terug" }).ClickAsync();
        await Expect(youssef.Page.GetByRole(AriaRole.Link, new() { Name = InTheTunnel + AfterReload, Exact = true })).ToBeVisibleAsync();
    }

    private static async Task A_report_begins_with_it(Walker youssef)
    {
        var row = youssef.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = InTheTunnel });
        await youssef.FollowAsync(row.GetByRole(AriaRole.Link, new() { Name = "Maak er een verslag van" }), "begin-met-notitie", "Verslagen");
        await Expect(youssef.Page.GetByText("Je notitie komt boven aan je verslag te staan.")).ToBeVisibleAsync();
        await youssef.Page.GetByRole(AriaRole.Radio, new() { Name = "Reflectieverslag" }).First.CheckAsync();
        await youssef.Page.GetByRole(AriaRole.Button, new() { Name = "Begin", Exact = true }).ClickAsync();

        var desk = new WritingDesk(youssef);
        await desk.ReadyAsync();
        await Expect(desk.Text).ToContainTextAsync(InTheTunnel + AfterReload);
        await youssef.LookAsync("verslag-met-notitie", await youssef.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());
        await youssef.Page.GotoAsync("/notities");
        await Expect(youssef.Page.GetByRole(AriaRole.Link, new() { Name = AtTheGate, Exact = true })).ToBeVisibleAsync();
        await Expect(youssef.Page.GetByText(InTheTunnel)).ToHaveCountAsync(0);
    }
}
