using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PortfolioWorkspace.EndToEnd.Tests.Browsing;

/// <summary>One person who walks through the house at one screen, with a browser profile of their own.</summary>
public sealed partial class Walker(IBrowserContext context, IPage page, Watch watch, Album album, Uri address, int width)
{
    /// <summary>Kinds of pages on which this walker arrived, and whether somebody looked at them.</summary>
    private readonly ConcurrentDictionary<string, bool> _visited = new();

    public IPage Page => page;

    public IBrowserContext Context => context;

    public Watch Watch => watch;

    public int Width => width;

    public bool OnPhone => width == Screens.Phone;

    /// <summary>Pages that were visited and never looked at; a journey with one of these is not finished.</summary>
    public IEnumerable<string> Overlooked => _visited.Where(v => !v.Value).Select(v => v.Key);

    public static async Task<Walker> ArriveAsync(IBrowser browser, Uri address, Album album, int width)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = Screens.HeightOf(width) },
            HasTouch = width == Screens.Phone,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await InAsync(context, address, album, width);
    }

    /// <summary>Somebody who sits at a browser that is there already.</summary>
    public static async Task<Walker> InAsync(IBrowserContext context, Uri address, Album album, int width)
    {
        context.SetDefaultTimeout(Chromium.Patience);
        await context.Tracing.StartAsync(new() { Snapshots = true });
        var watch = await Watch.OverAsync(context, address);
        var page = context.Pages.Count > 0 ? context.Pages[0] : await context.NewPageAsync();
        var walker = new Walker(context, page, watch, album, address, width);
        page.FrameNavigated += (_, frame) => walker.Arrived(frame);
        return walker;
    }

    /// <summary>Goes to an address and looks at the page that is there.</summary>
    public async Task OpenAsync(string path, string what, string heading)
    {
        await GoAsync(path);
        await LookAsync(what, heading);
    }

    /// <summary>Goes to an address without looking; the caller looks once it is as it should be.</summary>
    public Task<IResponse?> GoAsync(string path) => page.GotoAsync(path);

    /// <summary>Goes through a page that another journey looks at.</summary>
    public async Task PassAsync(string path)
    {
        await GoAsync(path);
        _visited[Shape(page.Url)] = true;
    }

    /// <summary>Follows a link or presses a button that leads to a page, and looks at it there.</summary>
    public async Task FollowAsync(ILocator way, string what, string heading)
    {
        await way.ClickAsync();
        await LookAsync(what, heading);
    }

    /// <summary>Waits for the page with this heading, holds it against everything every page must be, and keeps a picture.</summary>
    public async Task LookAsync(string what, string heading)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = heading })).ToBeVisibleAsync();
        await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        _visited[Shape(page.Url)] = true;
        await page.ScreenshotAsync(new() { Path = album.NextPicture(width, what), FullPage = true });
        await Demands.HoldAsync(this, what);
    }

    /// <summary>Waits until this device has the text with these words; what is typed in the last moment of a page need not be kept.</summary>
    public Task KeptOnDeviceAsync(string words) => page.EvaluateAsync("""
        async words => {
          const database = await new Promise((done, fail) => { const opening = indexedDB.open("portfolio-drafts"); opening.onsuccess = () => done(opening.result); opening.onerror = fail; });
          const texts = () => new Promise(done => { const all = database.transaction("journal").objectStore("journal").getAll(); all.onsuccess = () => done(all.result.map(record => record.markdown)); });
          while (!(await texts()).some(text => text.includes(words))) await new Promise(done => setTimeout(done, 20));
          database.close();
        }
        """, words);

    /// <summary>Ends the visit; after a failure the way to it is kept.</summary>
    public async Task LeaveAsync(bool failed, string name)
    {
        if (failed) await KeepAsync(name);
        else await context.Tracing.StopAsync();
        await context.CloseAsync();
    }

    private async Task KeepAsync(string name)
    {
        await context.Tracing.StopAsync(new() { Path = album.At($"failed-{name}.zip") });
        foreach (var (open, index) in context.Pages.Select((p, i) => (p, i)))
            await open.ScreenshotAsync(new() { Path = album.At($"failed-{name}-{index}.png") });
    }

    private void Arrived(IFrame frame)
    {
        if (frame == page.MainFrame && frame.Url.StartsWith(address.ToString(), StringComparison.Ordinal)) _visited.TryAdd(Shape(frame.Url), false);
    }

    /// <summary>The address without what differs from one visit to the next.</summary>
    private static string Shape(string url) => Id().Replace(new Uri(url).AbsolutePath, "{id}");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/certificaten/).+")]
    private static partial Regex Id();
}
