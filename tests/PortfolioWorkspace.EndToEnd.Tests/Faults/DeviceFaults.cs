namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>The ways in which a device fails somebody who writes.</summary>
internal static class DeviceFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("the browser is killed while she types", async s =>
        {
            await s.WhileTypingAsync(24, s.Laptop.KillAsync);
            await ComeBackAsync(s);
        }),
        new("server and browser are killed at once", async s =>
        {
            await s.WhileTypingAsync(24, () => Task.WhenAll(s.House.KillAsync(), s.Laptop.KillAsync()));
            await s.House.StartAsync();
            await ComeBackAsync(s);
        }),
        new("the browser is killed 300 ms after the last key", async s =>
        {
            await s.Hands.TypeAsync(16);
            await s.Hands.RestAsync(300);
            await s.Laptop.KillAsync();
            await ComeBackAsync(s);
        }),
        new("the browser is killed while the server is gone, and both come back later", async s =>
        {
            await s.WhileTypingAsync(16, s.House.KillAsync);
            await s.WhileTypingAsync(16, s.Laptop.KillAsync);
            await s.House.StartAsync();
            await ComeBackAsync(s);
        }),
        new("40 kB is pasted and the browser is killed", async s =>
        {
            var kept = s.Laptop.Witness.JournalAsync("kept");
            await s.Hands.PasteAsync(40_000);
            await kept;
            await s.Laptop.KillAsync();
            await ComeBackAsync(s);
        }),
        new("the tab is closed as soon as the last key is there", async s =>
        {
            await s.Hands.TypeAsync(16);
            var tab = await s.Laptop.NewTabAsync();
            await s.Laptop.EndAsync(() => s.Laptop.Page.CloseAsync(new() { RunBeforeUnload = true }));
            s.Laptop.Page = tab;
            await WriteOnAsync(s);
        }),
        new("the tab crashes", async s =>
        {
            await s.WhileTypingAsync(24, async () =>
            {
                var (crashed, next) = (s.Laptop.Page, await s.Laptop.NewTabAsync());
                var gone = new TaskCompletionSource();
                crashed.Crash += (_, _) => gone.TrySetResult();
                var session = await s.Laptop.Context.NewCDPSessionAsync(crashed);
                await s.Laptop.EndAsync(() =>
                {
                    _ = session.SendAsync("Page.crash");
                    return gone.Task;
                });
                await crashed.CloseAsync();
                s.Laptop.Page = next;
            });
            await WriteOnAsync(s);
        }),
        new("she reloads while she types", async s =>
        {
            await s.Hands.TypeAsync(16);
            await s.Laptop.EndAsync(() => s.Laptop.Page.ReloadAsync());
            await WriteOnAsync(s);
        }),
        new("she goes back and forward while she types", async s =>
        {
            await s.Laptop.OpenAsync("/documenten");
            await s.SitDownAsync(s.Laptop);
            await s.Hands.BeginAtEndAsync();
            await s.Hands.TypeAsync(16);
            await s.Laptop.EndAsync(() => s.Laptop.Page.GoBackAsync());
            await s.Laptop.Page.GoForwardAsync();
            await Scene.ReadyAsync(s.Laptop.Page);
            await s.Hands.BeginAtEndAsync();
            await s.Hands.TypeAsync(4);
            s.Over();
            await s.SettleAsync();
        }),
        new("she follows a link out of the page while she types", async s =>
        {
            await s.Hands.TypeAsync(16);
            await s.Laptop.Page.Locator("a[href='/documenten']:visible").First.ClickAsync();
            await s.Laptop.Page.WaitForURLAsync(url => url.EndsWith("/documenten", StringComparison.Ordinal));
            await WriteOnAsync(s);
        }),
        new("the page is frozen, and the server is gone meanwhile", async s =>
        {
            await s.Hands.TypeAsync(12);
            var session = await s.Laptop.Context.NewCDPSessionAsync(s.Laptop.Page);
            await session.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
            await s.House.KillAsync();
            await s.House.StartAsync();
            await session.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });
            s.Over();
            await s.Hands.TypeAsync(4);
            await s.SettleAsync();
        }),
        new("the disk is full", async s =>
        {
            var refused = s.Laptop.Witness.JournalAsync("notKept");
            await s.WhileTypingAsync(24, () => s.Laptop.Page.EvaluateAsync("() => { window.diskIsFull = true; }"));
            await refused;
            s.Over();
            await s.SettleAsync();
        }),
        new("the disk is full and the server is gone", async s =>
        {
            await s.House.KillAsync();
            await s.WhileTypingAsync(24, () => s.Laptop.Page.EvaluateAsync("() => { window.diskIsFull = true; }"));
            await s.StatusAsync("Dit apparaat kan niets bewaren. Houd deze pagina open");
            await s.RestartAsync();
            await s.SettleAsync();
        }),
        new("the disk is full and the server is gone for longer than a minute", async s =>
        {
            await s.House.KillAsync();
            await s.WhileTypingAsync(16, () => s.Laptop.Page.EvaluateAsync("() => { window.diskIsFull = true; }"));
            await s.StatusAsync("Dit apparaat kan niets bewaren. Houd deze pagina open");
            await s.Laptop.Page.Clock.FastForwardAsync(70_000);
            await s.StatusAsync("Nergens bewaard");
            await s.RestartAsync();
            await s.SettleAsync();
            await s.Hands.TypeAsync(4);
            await s.SettleAsync();
        }) { Prepare = context => context.Clock.InstallAsync() },
        new("the browser has no room left for this site", async s =>
        {
            var session = await s.Laptop.Context.NewCDPSessionAsync(s.Laptop.Page);
            await s.WhileTypingAsync(24, () => session.SendAsync("Storage.overrideQuotaForOrigin", new() { ["origin"] = s.Net.Address.GetLeftPart(UriPartial.Authority), ["quotaSize"] = 1 }));
            // A browser counts on the room that it found for half a minute before it looks again.
            while (!s.Laptop.Witness.HasSeen("notKept"))
            {
                await s.Hands.TypeAsync(1);
                await s.Hands.RestAsync(1_000);
            }

            s.Over();
            await s.SettleAsync();
        }),
        new("the clock of the device is set back three days", s => SetClockAsync(s, TimeSpan.FromDays(-3))) { Prepare = context => context.Clock.InstallAsync() },
        new("the clock of the device is set forward a year", s => SetClockAsync(s, TimeSpan.FromDays(365))) { Prepare = context => context.Clock.InstallAsync() },
    ];

    private static async Task SetClockAsync(Scene s, TimeSpan by)
    {
        await s.WhileTypingAsync(16, () => s.Laptop.Page.Clock.SetSystemTimeAsync(DateTime.UtcNow + by));
        await s.SettleAsync();
        await s.WhileTypingAsync(16, s.House.KillAsync);
        await s.Laptop.EndAsync(() => s.Laptop.Page.CloseAsync());
        s.Laptop.Page = await s.Laptop.NewTabAsync();
        await s.House.StartAsync();
        await WriteOnAsync(s);
    }

    private static async Task ComeBackAsync(Scene s)
    {
        await s.Laptop.TurnOnAsync();
        await WriteOnAsync(s);
    }

    /// <summary>Opens the report again, and goes on at its end.</summary>
    private static async Task WriteOnAsync(Scene s)
    {
        s.Over();
        await s.SitDownAsync(s.Laptop);
        await s.Hands.BeginAtEndAsync();
        await s.Hands.TypeAsync(4);
        await s.SettleAsync();
    }
}
