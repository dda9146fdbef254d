using Microsoft.Playwright;
using PortfolioWorkspace.TestKit.FaultyNetwork;

namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>The ways in which a server fails somebody who writes.</summary>
internal static class ServerFaults
{
    private static readonly Fate Page502 = new Fate.Instead(502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>");

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("the server is killed while she types", async s =>
        {
            await s.WhileTypingAsync(24, s.House.KillAsync);
            await s.StatusAsync("Je tekst staat veilig op dit apparaat");
            await s.RestartAsync();
            await s.SettleUntouchedAsync();
        }),
        new("the server is killed twice, and is gone for long", async s =>
        {
            await s.WhileTypingAsync(12, s.House.KillAsync);
            await s.House.StartAsync();
            await s.WhileTypingAsync(12, s.House.KillAsync);
            await s.Hands.TypeAsync(6);
            await s.RestartAsync();
            await s.SettleAsync();
        }),
        new("the server is killed with a save in its hands", async s =>
        {
            var killed = KillOnceAsync(s, kill => s.Net.Sent += head => { if (head.Method == "PUT") kill(); });
            await s.WhileTypingAsync(20, () => killed);
            await s.RestartAsync();
            await s.Hands.TypeAsync(5);
            await s.SettleAsync();
        }),
        new("the server is killed between saving and answering", async s =>
        {
            s.Net.Rule = head => head.Method == "PUT" ? new Fate.AnswerLost() : new Fate.Pass();
            var killed = KillOnceAsync(s, kill => s.Net.Answered += said => { if (said.Request.Method == "PUT") kill(); });
            await s.WhileTypingAsync(20, () => killed);
            s.Net.Rule = _ => new Fate.Pass();
            await s.RestartAsync();
            await s.Hands.TypeAsync(5);
            await s.SettleAsync();
        }),
        new("a new version is deployed while she types", async s =>
        {
            await s.WhileTypingAsync(24, async () => { await s.House.StopAsync(); await s.RestartAsync(); });
            await s.SettleAsync();
        }),
        new("a new version is deployed, and the circuit of the page is worth nothing any more", async s =>
        {
            const string mark = "stays";
            var page = s.Laptop.Page;
            await page.WaitForFunctionAsync("() => globalThis.Blazor?._internal?.navigationManager !== undefined");
            await page.EvaluateAsync($"() => {{ globalThis.mark = '{mark}'; }}");
            await s.WhileTypingAsync(24, async () => { await s.House.StopAsync(); await s.RestartAsync(); });
            await Assertions.Expect(page.GetByText("Menu’s werken even niet. Verversen kan zonder verlies.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await Assertions.Expect(s.Button("Ververs")).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await s.Hands.TypeAsync(6);
            await s.SettleAsync();
            Assert.Equal(mark, await page.EvaluateAsync<string?>("() => globalThis.mark ?? null"));
        }) { WithReader = true },
        new("a new version is deployed and no cookie or token is worth anything any more", async s =>
        {
            await s.WhileTypingAsync(24, async () => { await s.House.StopAsync(); s.House.ForgetKeys(); await s.House.StartAsync(); });
            await s.StatusAsync("Je bent uitgelogd. Je tekst is bewaard op dit apparaat.");
            await s.Hands.TypeAsync(5);
            await s.Laptop.SignInAsync(await s.Laptop.NewTabAsync(), "/documenten");
            s.Over();
            await s.SettleAsync();
        }),
        new("the server is put back to an older copy, and she writes on", async s =>
        {
            await PutBackAsync(s);
            await s.Hands.TypeAsync(6);
            await KeepOwnTextAsync(s);
        }),
        new("the server is put back to an older copy, and she writes elsewhere", async s =>
        {
            await PutBackAsync(s);
            await s.Hands.BeginAfterAsync(FaultHouse.First);
            await s.Hands.TypeAsync(6);
            await KeepOwnTextAsync(s);
        }),
        new("the server answers 500, again and again", async s => await AnsweredAsync(s, new Fate.Instead(500, "application/problem+json", "{}"))),
        new("something in between answers a page with 502", async s => await AnsweredAsync(s, Page502)),
        new("the server answers 429 and 503", async s =>
        {
            var count = 0;
            await AnsweredAsync(s, () => new Fate.Instead(count++ % 2 == 0 ? 429 : 503, "text/plain", "later"));
        }),
        new("every page and every request is answered with 502, and she reloads", async s =>
        {
            await s.WhileTypingAsync(16, () => { s.Net.Rule = _ => Page502; return Task.CompletedTask; });
            await s.StatusAsync("Je tekst staat veilig op dit apparaat");
            await s.Laptop.EndAsync(() => s.Laptop.Page.ReloadAsync());
            s.Net.Rule = _ => new Fate.Pass();
            s.Over();
            await s.SitDownAsync(s.Laptop);
            await s.SettleAsync();
        }),
        new("the database is busy for long", async s =>
        {
            using (s.House.Occupy()) await s.WhileTypingAsync(24, () => Task.CompletedTask);
            s.Over();
            await s.SettleAsync();
        }),
    ];

    private static Task AnsweredAsync(Scene s, Fate fate) => AnsweredAsync(s, () => fate);

    private static async Task AnsweredAsync(Scene s, Func<Fate> fate)
    {
        await s.WhileTypingAsync(24, () => { s.Net.Rule = head => head.Method == "PUT" ? fate() : new Fate.Pass(); return Task.CompletedTask; });
        await s.StatusAsync("Je tekst staat veilig op dit apparaat");
        s.Net.Rule = _ => new Fate.Pass();
        s.Over();
        await s.SettleAsync();
    }

    private static async Task PutBackAsync(Scene s)
    {
        await s.SettleAsync();
        s.House.KeepCopy();
        await s.Hands.BeginAtEndAsync();
        await s.Hands.TypeAsync(8);
        await s.SettleAsync();
        await s.House.KillAsync();
        s.House.PutBackCopy();
        await s.RestartAsync();
    }

    private static async Task KeepOwnTextAsync(Scene s)
    {
        await s.ChooseAsync("Deze");
        await s.SettleAsync();
    }

    /// <summary>Kills the server at the first of these moments, and never again.</summary>
    private static Task KillOnceAsync(Scene s, Action<Action> atMoment)
    {
        var killed = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        var isFirst = 1;
        atMoment(() => { if (Interlocked.Exchange(ref isFirst, 0) == 1) killed.SetResult(s.House.KillAsync()); });
        return killed.Task.Unwrap();
    }
}
