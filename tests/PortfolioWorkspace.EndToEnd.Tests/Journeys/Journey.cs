using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>A house of its own with the demo people in it, and the people who walk through it; closes with what no journey may forget.</summary>
public abstract class Journey(Chromium chromium) : IAsyncLifetime
{
    private readonly List<(string Name, Walker Walker)> _walkers = [];
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

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        var left = _walkers.SelectMany(v => v.Walker.Watch.Faults.Concat(v.Walker.Overlooked.Select(page => $"{v.Name} never looked at {page}"))).ToList();
        foreach (var (name, walker) in _walkers) await walker.LeaveAsync(failed, Kebab(name));
        await House.DisposeAsync();
        GC.SuppressFinalize(this);
        Assert.True(failed || left.Count == 0, string.Join(Environment.NewLine, left));
    }

    private static string Kebab(string name) => string.Concat(name.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-'));
}
