using PortfolioWorkspace.TestKit.FaultyNetwork;

namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>The ways in which a network fails somebody who writes.</summary>
internal static class NetworkFaults
{
    private const int TenMinutes = 10 * 60 * 1_000;

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("the network is gone for ten minutes and the website comes back elsewhere", async s =>
        {
            await s.WhileTypingAsync(24, () => { s.Net.Shut(); return Task.CompletedTask; });
            await s.StatusAsync("Je tekst staat veilig op dit apparaat");
            await s.House.StopAsync();
            await s.Laptop.Page.Clock.FastForwardAsync(TenMinutes);
            await s.StatusAsync("Je tekst staat veilig op dit apparaat");
            await s.Hands.TypeAsync(6);
            await s.House.StartAsync();
            s.Net.Open();
            s.Over();
            await s.SettleAsync();
        }) { Prepare = context => context.Clock.InstallAsync() },
        new("the browser has no internet for ten minutes", async s =>
        {
            await s.WhileTypingAsync(24, () => s.Laptop.Context.SetOfflineAsync(true));
            await s.StatusAsync("Geen internet. Je tekst staat veilig op dit apparaat.");
            await s.Laptop.Page.Clock.FastForwardAsync(TenMinutes);
            await s.Hands.TypeAsync(6);
            await s.Laptop.Context.SetOfflineAsync(false);
            s.Over();
            await s.SettleAsync();
        }) { Prepare = context => context.Clock.InstallAsync() },
        new("the network swallows everything, and then she gets another one", async s =>
        {
            var hole = new TaskCompletionSource();
            await s.WhileTypingAsync(24, () => { s.Net.Rule = _ => new Fate.Held(hole.Task); return Task.CompletedTask; });
            s.Net.Shut();
            hole.SetResult();
            s.Net.Rule = _ => new Fate.Pass();
            s.Net.Open();
            s.Over();
            await s.Hands.TypeAsync(6);
            await s.SettleAsync();
        }),
        new("the answer to a save is lost", async s =>
        {
            await LoseAsync(s, new Fate.AnswerLost(), times: 1);
            await s.SettleAsync();
        }),
        new("the answers to three saves in a row are lost", async s =>
        {
            await LoseAsync(s, new Fate.AnswerLost(), times: 3);
            await s.SettleAsync();
        }),
        new("a save is cut off halfway", async s =>
        {
            await LoseAsync(s, new Fate.CutHalfway(), times: 2);
            await s.SettleAsync();
        }),
        new("every other request breaks", async s =>
        {
            var count = 0;
            s.Net.Rule = _ => count++ % 2 == 0 ? new Fate.Broken() : new Fate.Pass();
            await s.Hands.TypeAsync(24);
            s.Over();
            await s.SettleAsync();
        }),
        new("answers are 300 ms late and she types fast", async s =>
        {
            s.Net.Rule = _ => new Fate.Late(TimeSpan.FromMilliseconds(300));
            await s.Hands.TypeAsync(40);
            s.Over();
            await s.SettleAsync();
        }),
        new("answers are 30 seconds late", async s =>
        {
            var answered = new TaskCompletionSource();
            s.Net.Answered += said => { if (said.Request.Method == "PUT") answered.TrySetResult(); };
            s.Net.Rule = _ => new Fate.Late(TimeSpan.FromSeconds(30));
            await s.WhileTypingAsync(24, () => answered.Task);
            await s.Hands.TypeAsync(6);
            s.Net.Rule = _ => new Fate.Pass();
            s.Over();
            await s.SettleAsync();
        }),
        new("the circuit is gone while plain requests work", async s =>
        {
            s.Net.Rule = head => head.IsUpgrade ? new Fate.Broken() : new Fate.Pass();
            await s.WhileTypingAsync(24, () => { s.Net.BreakSockets(); return Task.CompletedTask; });
            s.Over();
            await s.SettleAsync();
        }) { WithReader = true },
        new("the circuit and the server are gone, and everything comes back", async s =>
        {
            await s.WhileTypingAsync(24, s.House.KillAsync);
            await s.RestartAsync();
            await s.SettleAsync();
        }) { WithReader = true },
    ];

    /// <summary>So many saves meet this fate; those after them are well.</summary>
    private static async Task LoseAsync(Scene s, Fate fate, int times)
    {
        var left = times;
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        s.Net.Rule = head =>
        {
            if (head.Method != "PUT" || left == 0) return new Fate.Pass();
            if (--left == 0) over.TrySetResult();
            return fate;
        };
        await s.WhileTypingAsync(16, () => over.Task);
        s.Over();
        await s.Hands.TypeAsync(6);
    }
}
