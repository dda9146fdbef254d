using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(PortfolioWorkspace.EndToEnd.Tests.Browsing.Chromium))]

namespace PortfolioWorkspace.EndToEnd.Tests.Browsing;

/// <summary>The one real browser of a run; everybody gets a profile of their own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>How long a condition may take to come true on a busy machine; nothing waits this long when all is well.</summary>
    public const int Patience = 20_000;

    private static readonly IReadOnlyList<string> Arguments =
    [
        // After a kill it would ask in a window of its own whether pages should come back; nobody is there to answer.
        "--hide-crash-restore-bubble",
        "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // A name that a page should not ask for does not exist, so that a mistake never leaves this machine.
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
    ];

    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var pictures = Album.Folder;
        if (Directory.Exists(pictures)) Directory.Delete(pictures, recursive: true);
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Found(), Args = Arguments });
    }

    /// <summary>A browser process of its own that keeps what a person has on a device; see <see cref="OwnBrowser"/>.</summary>
    public Task<IBrowserContext> OpenProfileAsync(string folder, Uri? site = null) => _playwright!.Chromium.LaunchPersistentContextAsync(folder, new()
    {
        ExecutablePath = Found(),
        Args = Arguments,
        BaseURL = site?.ToString(),
        ViewportSize = new() { Width = Screens.Desk, Height = Screens.HeightOf(Screens.Desk) },
        Locale = "nl-NL",
        TimezoneId = "Europe/Amsterdam",
        ReducedMotion = ReducedMotion.Reduce,
    });

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string Found() =>
        Environment.GetEnvironmentVariable("PORTFOLIO_TEST_CHROMIUM") is { Length: > 0 } chosen ? chosen : "/usr/bin/chromium";
}
