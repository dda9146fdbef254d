using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>A house of its own with the demo people in it, and the people who walk through it; closes with what no journey may forget.</summary>
public abstract class Journey(Chromium chromium) : IAsyncLifetime
{
    private readonly List<(string Name, Walker Walker)> _walkers = [];
    private readonly List<OwnBrowser> _browsers = [];
    private readonly List<string> _gone = [];
    private readonly Album _album = new(Kebab(TestContext.Current.TestMethod!.MethodName));

    protected HouseFactory House { get; } = new();

    protected Demo Demo => new(House.Data);

    public virtual ValueTask InitializeAsync()
    {
        House.Listen();
        return ValueTask.CompletedTask;
    }

    /// <summary>Somebody of the demo cast, signed in as people do it in Development.</summary>
    protected async Task<Walker> SignInAsync(string person, string to = "/", int width = Screens.Desk)
    {
        var walker = await ArriveAsync(person, width);
        await new SignInPage(walker).EnterAsAsync(person, to);
        return walker;
    }

    /// <summary>Somebody whom nobody knows.</summary>
    protected async Task<Walker> ArriveAsync(string name = "nobody", int width = Screens.Desk)
    {
        var walker = await Walker.ArriveAsync(chromium.Browser, House.Address, _album, width);
        _walkers.Add((name, walker));
        return walker;
    }

    /// <summary>Somebody with a browser process of their own, which a journey may kill.</summary>
    protected async Task<(Walker Walker, OwnBrowser Browser)> SignInOnOwnBrowserAsync(string person, string to = "/")
    {
        var browser = new OwnBrowser(chromium);
        _browsers.Add(browser);
        return (await TurnOnAsync(browser, person, to), browser);
    }

    /// <summary>The power goes, and whoever sat there comes back to the same page.</summary>
    protected async Task<Walker> KillAndComeBackAsync(Walker walker, OwnBrowser browser)
    {
        var (person, address) = (_walkers.Single(v => v.Walker == walker).Name, new Uri(walker.Page.Url).PathAndQuery);
        await browser.KillAsync();
        _gone.AddRange(Left(person, walker));
        _walkers.RemoveAll(v => v.Walker == walker);
        return await TurnOnAsync(browser, person, address);
    }

    private async Task<Walker> TurnOnAsync(OwnBrowser browser, string person, string to)
    {
        await browser.TurnOnAsync(House.Address);
        var walker = await Walker.InAsync(browser.Context, House.Address, _album, Screens.Desk);
        _walkers.Add((person, walker));
        await new SignInPage(walker).EnterAsAsync(person, to);
        return walker;
    }

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        var left = _walkers.SelectMany(v => Left(v.Name, v.Walker)).Concat(_gone).ToList();
        foreach (var (name, walker) in _walkers) await walker.LeaveAsync(failed, Kebab(name));
        foreach (var browser in _browsers) await browser.DisposeAsync();
        await House.DisposeAsync();
        GC.SuppressFinalize(this);
        Assert.True(failed || left.Count == 0, string.Join(Environment.NewLine, left));
    }

    private static IEnumerable<string> Left(string name, Walker walker) => walker.Watch.Faults.Concat(walker.Overlooked.Select(page => $"{name} never looked at {page}"));

    private static string Kebab(string name) => string.Concat(name.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-'));
}
