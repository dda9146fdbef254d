using Microsoft.Playwright;
using PortfolioWorkspace.TestKit.FaultyNetwork;

namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>What people do that an editor must survive.</summary>
internal static class PeopleFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("her session ends, and she signs in again in another tab", async s =>
        {
            await s.WhileTypingAsync(24, () => s.Laptop.Context.ClearCookiesAsync());
            await s.StatusAsync("Je bent uitgelogd. Je tekst is bewaard op dit apparaat.");
            await s.Laptop.SignInAsync(await s.Laptop.NewTabAsync(), "/documenten");
            s.Over();
            await Scene.ComeBackToAsync(s.Laptop.Page);
            await s.Hands.TypeAsync(4);
            await s.SettleAsync();
        }),
        new("her session ends, and she reloads and signs in", async s =>
        {
            await s.WhileTypingAsync(24, () => s.Laptop.Context.ClearCookiesAsync());
            await s.StatusAsync("Je bent uitgelogd. Je tekst is bewaard op dit apparaat.");
            await s.Hands.RestAsync(600);
            s.Over();
            await s.SitDownAsync(s.Laptop);
            await s.SettleAsync();
        }),
        new("somebody else signs in in another tab", async s =>
        {
            await s.SettleAsync();
            var before = s.House.Read(s.Report);
            await s.Laptop.Context.ClearCookiesAsync();
            var tab = await s.Laptop.NewTabAsync();
            await s.Laptop.SignInAsync(tab, "/documenten", FaultHouse.Stranger);
            await s.Hands.TypeAsync(12);
            await s.StatusAsync("Uitgelogd");
            await s.BarAsync("Iemand anders is nu ingelogd. Jouw tekst is bewaard op dit apparaat.");
            Assert.Equal(before, s.House.Read(s.Report));
            await NothingIsShownAsync(s, tab);
            await s.Laptop.Context.ClearCookiesAsync();
            await s.Laptop.SignInAsync(tab, "/documenten");
            s.Over();
            await s.SettleAsync();
        }),
        new("she opens the report in a second tab and takes over while she types", async s =>
        {
            await s.WhileTypingAsync(16, () => TakeOverAsync(s));
            await GoOnHereAsync(s);
        }),
        new("the tab that may write is frozen, and another takes over", async s =>
        {
            await s.Hands.TypeAsync(16);
            await s.Hands.RestAsync(600);
            var first = s.Laptop.Page;
            var session = await s.Laptop.Context.NewCDPSessionAsync(first);
            await session.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
            await TakeOverAsync(s);
            await GoOnHereAsync(s);
            await session.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });
            await s.StatusAsync("Open in ander tabblad", first);
            await s.Hands.TypeAsync(4);
            await s.SettleAsync();
        }),
        new("she writes on two devices, at different places", async s =>
        {
            await s.SettleAsync();
            var (phone, thumbs) = await s.OtherDeviceAsync();
            await thumbs.BeginAfterAsync(FaultHouse.Second);
            await Task.WhenAll(s.Hands.TypeAsync(20), thumbs.TypeAsync(20));
            s.Over();
            await s.SettleAsync();
            await s.SettleAsync(phone.Page);
        }),
        new("she writes without a network on two devices, and both come back", async s =>
        {
            await s.SettleAsync();
            var (phone, thumbs) = await s.OtherDeviceAsync();
            await thumbs.BeginAfterAsync(FaultHouse.Second);
            foreach (var device in s.Devices) await device.Context.SetOfflineAsync(true);
            await Task.WhenAll(s.Hands.TypeAsync(20), thumbs.TypeAsync(20));
            await s.StatusAsync("Geen internet", phone.Page);
            s.Over();
            foreach (var device in s.Devices) await device.Context.SetOfflineAsync(false);
            await s.SettleAsync();
            await s.SettleAsync(phone.Page);
        }),
        new("she writes on two devices in the same paragraph, and keeps both", async s =>
        {
            var phone = await WriteInOneParagraphAsync(s);
            await s.ChooseAsync("Beide houden", phone.Page);
            await s.SettleAsync(phone.Page);
        }),
        new("she writes on two devices in the same paragraph, and chooses one", async s =>
        {
            var aside = s.PutAsideAsync();
            var phone = await WriteInOneParagraphAsync(s);
            await s.ChooseAsync("Die", phone.Page);
            await s.SettleAsync(phone.Page);
            await aside;
            s.Aside.AddRange(s.House.SetAside(s.Report));
        }),
        new("the report is handed in on another device while she types", async s =>
        {
            await s.SettleAsync();
            var (other, _) = await s.OtherDeviceAsync();
            await s.WhileTypingAsync(24, () => HandInAsync(s, other.Page));
            s.Over();
            await s.BarAsync("Wat je daarna schreef, staat bij de versies.");
            s.Aside.AddRange(s.House.SetAside(s.Report));
        }),
        new("the report is handed in elsewhere while this device is off with text that is nowhere else", async s =>
        {
            await s.SettleAsync();
            await s.Laptop.Context.SetOfflineAsync(true);
            await s.Hands.TypeAsync(12);
            await s.StatusAsync("Geen internet");
            await s.Hands.RestAsync(600);
            await s.Laptop.KillAsync();
            var (other, _) = await s.OtherDeviceAsync();
            await HandInAsync(s, other.Page);
            await s.Laptop.TurnOnAsync();
            s.Over();
            await s.Laptop.OpenAsync(s.Desk);
            await Assertions.Expect(s.Laptop.Page.GetByText("Wat je op dit apparaat nog had geschreven, hebben we apart bewaard.")).ToBeVisibleAsync();
            s.Aside.AddRange(s.House.SetAside(s.Report));
        }),
        new("she signs out with text that cannot be saved, and comes back", async s =>
        {
            s.Net.Rule = head => head.Method == "PUT" ? new Fate.Instead(503, "text/plain", "") : new Fate.Pass();
            await s.Hands.TypeAsync(16);
            await s.Laptop.Page.Locator("a[href='/documenten']:visible").First.ClickAsync();
            await s.Laptop.Page.Locator("details.account summary").ClickAsync();
            await s.Button("Log uit").ClickAsync();
            await s.Button("Log toch uit").ClickAsync();
            await s.Laptop.Page.WaitForURLAsync(url => url.Contains("/aanmelden", StringComparison.Ordinal));
            s.Net.Rule = _ => new Fate.Pass();
            s.Over();
            await s.SitDownAsync(s.Laptop);
            await s.SettleAsync();
        }),
    ];

    /// <summary>The phone writes without a network; the computer is online and first.</summary>
    private static async Task<Device> WriteInOneParagraphAsync(Scene s)
    {
        await s.SettleAsync();
        var (phone, thumbs) = await s.OtherDeviceAsync();
        await phone.Context.SetOfflineAsync(true);
        await thumbs.GoBehindAsync(FaultHouse.Second);
        await thumbs.TypeAsync(8);
        await s.Hands.GoBehindAsync(FaultHouse.Second);
        await s.Hands.TypeAsync(8);
        await s.SettleAsync();
        await phone.Context.SetOfflineAsync(false);
        s.Over();
        return phone;
    }

    private static async Task TakeOverAsync(Scene s)
    {
        var tab = await s.Laptop.NewTabAsync();
        await tab.GotoAsync(new Uri(s.Laptop.Site, s.Desk).ToString());
        await s.Button("Hier verder schrijven", tab).ClickAsync();
        await Scene.ReadyAsync(tab);
        s.Laptop.Page = tab;
    }

    private static async Task GoOnHereAsync(Scene s)
    {
        await s.Hands.BeginAtEndAsync();
        s.Over();
        await s.Hands.TypeAsync(8);
        await s.SettleAsync();
    }

    private static async Task NothingIsShownAsync(Scene s, IPage stranger)
    {
        var answer = await stranger.GotoAsync(new Uri(s.Laptop.Site, s.Desk).ToString());
        Assert.Equal(404, answer!.Status);
        var words = await stranger.Locator("body").InnerTextAsync();
        Assert.DoesNotContain(s.Laptop.Letters.Word(1), words, StringComparison.Ordinal);
    }

    private static async Task HandInAsync(Scene s, IPage page)
    {
        await page.GotoAsync(new Uri(s.Laptop.Site, $"{s.Desk}/inleveren").ToString());
        var done = page.GetByRole(AriaRole.Button, new() { Name = "Neem terug" });
        var again = page.GetByText("Je tekst is veranderd nadat je deze pagina opende.");
        // Somebody is typing elsewhere: a text that moved on since this page was opened is shown once more before it goes.
        for (var tries = 0; tries < 5 && (tries == 0 || await again.IsVisibleAsync()); tries++)
        {
            await page.GetByLabel("Ik heb gekeken: niemand is te herkennen").CheckAsync();
            await page.RunAndWaitForResponseAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Lever versie" }).ClickAsync(), answer => answer.Request.Method == "POST");
            await Assertions.Expect(done.Or(again)).ToBeVisibleAsync();
        }

        await Assertions.Expect(done).ToBeVisibleAsync();
    }
}
