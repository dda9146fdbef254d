using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>What a reader sees of it: from the press on "Stuur feedback" in a real browser until the next report is on the screen.</summary>
internal static class OpenedBenchmark
{
    /// <summary>The first ones are compiled while they are asked; a house that runs has that behind it.</summary>
    private const int WarmUpPages = 250, WarmUp = 10, Waiting = 71;

    /// <summary>Times from the press, in milliseconds. The heading of each desk tells when it was painted; an attribute given before that asks for it.</summary>
    private const string Clock = """
        const times = window.times = {};
        performance.setResourceTimingBufferSize(10_000);
        new PerformanceObserver(list => { for (const entry of list.getEntries()) times.seen = entry.renderTime; }).observe({ type: "element", buffered: true });
        new MutationObserver(() => {
          const heading = document.querySelector(".desk h1");
          if (!heading || heading.hasAttribute("elementtiming")) return;
          heading.setAttribute("elementtiming", "opened");
          times.built = performance.now();
        }).observe(document, { childList: true, subtree: true });
        window.addEventListener("click", event => { if (event.target.closest("button[name='Input.Send']")) { times.pressed = performance.now(); times.seen = undefined; } }, true);
        """;

    private const string Read = """
        () => {
          const { pressed, built, seen } = window.times;
          const answer = performance.getEntriesByType("resource").findLast(entry => entry.initiatorType === "fetch" && entry.startTime > pressed && entry.name.includes("/beoordelen/"));
          return seen === undefined || !answer ? null : [answer.responseEnd - pressed, built - pressed, seen - pressed];
        }
        """;

    public static async Task<int> RunAsync(BenchmarkSettings settings)
    {
        await using var database = await TestDatabase.CreateAsync(settings.Database);
        await DeskArchive.FillAsync(database, archive: 10, own: 10, Waiting);
        var house = BenchmarkHouse.SettingsFor(database);
        // As in production: what a browser fetched once it has.
        house["EnableStaticAssetsDevelopmentCaching"] = "true";
        using var process = HouseProcess.Start(database.Options.DataFolder, house);
        var address = await process.ListeningAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("PORTFOLIO_TEST_CHROMIUM") ?? "/usr/bin/chromium", Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { BaseURL = address.ToString(), ViewportSize = new() { Width = 1280, Height = 900 }, Locale = "nl-NL" });
        await page.AddInitScriptAsync(Clock);

        await page.GotoAsync("/aanmelden");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Marieke Meting") }).ClickAsync();
        await page.GotoAsync("/beoordelen");
        await page.Locator("ol.q a").First.ClickAsync();
        for (var i = 0; i < WarmUpPages; i++) await page.APIRequest.GetAsync(page.Url);
        List<double[]> all = [];
        for (var i = 0; i < Waiting - 1; i++) all.Add(await SendAsync(page));

        Console.WriteLine($"""
            {settings.Database}, {all.Count - WarmUp} feedbacks sent one after the other, after {WarmUp} to warm up; the browser draws without a graphics card
            | from the press on "Stuur feedback" until | p50 ms | p95 ms |
            |---|---|---|
            """);
        foreach (var (name, which) in new[] { ("the answer is in", 0), ("the next desk is built", 1), ("the next desk is on the screen", 2) })
        {
            var times = Percentiles.Of(all.Skip(WarmUp).Select(t => t[which]));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times.At(50):0} | {times.At(95):0} |"));
        }

        await process.StopAsync();
        return 0;
    }

    private static async Task<double[]> SendAsync(IPage page)
    {
        var before = await page.TitleAsync();
        var letter = page.Locator("#brief [contenteditable=true]");
        await letter.ClickAsync();
        await letter.PressSequentiallyAsync("Je kijkt goed, en je schrijft op wat je zag.");
        await page.Locator("#verdict input").Nth(1).CheckAsync();
        await page.Locator("draft-status[data-state=saved]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Locator("button[name='Input.Send'][form=feedback]").ClickAsync();
        var times = (await (await page.WaitForFunctionAsync(Read)).JsonValueAsync<JsonElement>()).EnumerateArray().Select(t => t.GetDouble()).ToArray();
        if (await page.TitleAsync() == before) throw new InvalidOperationException($"Sending did not lead to the next one: {page.Url}");
        return times;
    }
}
