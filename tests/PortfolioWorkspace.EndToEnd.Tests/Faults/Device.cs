using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>A computer of somebody: a browser process with a profile that outlives it.</summary>
public sealed class Device(Chromium chromium, Uri site, Letters letters) : IAsyncDisposable
{
    private readonly OwnBrowser _browser = new(chromium);

    public Witness Witness { get; } = new();

    public Letters Letters => letters;

    public IBrowserContext Context => _browser.Context;

    public IPage Page { get; set; } = null!;

    /// <summary>When the browser, or the tab, went without a goodbye; what was typed just before may not have been kept.</summary>
    public List<(long From, long Until)> Ends { get; } = [];

    public Uri Site => site;

    /// <summary>Done to a browser before the first page is in it.</summary>
    public Func<IBrowserContext, Task> Prepare { get; init; } = _ => Task.CompletedTask;

    public async Task TurnOnAsync()
    {
        await _browser.TurnOnAsync();
        Context.SetDefaultTimeout(Chromium.Patience);
        await Witness.LookAsync(Context);
        await Prepare(Context);
        Page = Context.Pages[0];
    }

    /// <summary>Opens a page, signing in on the way when the house does not know who this is.</summary>
    public async Task OpenAsync(string path, string person = FaultHouse.Writer)
    {
        await Page.GotoAsync(new Uri(site, path).ToString());
        if (new Uri(Page.Url).AbsolutePath != path) await SignInAsync(Page, path, person);
    }

    public async Task SignInAsync(IPage page, string path, string person = FaultHouse.Writer)
    {
        await page.GotoAsync(new Uri(site, $"/aanmelden?terug={Uri.EscapeDataString(path)}").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = person }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == path);
    }

    public async Task<IPage> NewTabAsync() => await Context.NewPageAsync();

    /// <summary>As when the power goes: kill -9, and everything of the browser goes with it.</summary>
    public Task KillAsync() => EndAsync(_browser.KillAsync);

    /// <summary>Whatever this is, a page goes by it without being asked.</summary>
    public async Task EndAsync(Func<Task> how)
    {
        var from = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        await how();
        Ends.Add((from, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()));
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();
}
