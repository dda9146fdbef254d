using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.TestKit.FaultyNetwork;

namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>Somebody at a report of her own, on a device of her own, behind a network that fails on command.</summary>
public sealed partial class Scene : IAsyncDisposable
{
    /// <summary>Longer than the longest wait between two attempts to save.</summary>
    private const int Recovery = 75_000;

    private readonly Chromium _chromium;
    private readonly List<Device> _devices = [];
    private readonly Stopwatch _since = new();

    private Scene(FaultHouse house, Chromium chromium, Fault fault)
    {
        (House, _chromium) = (house, chromium);
        Net = new FaultyProxy(() => house.Address);
        Report = house.NewReport(fault.WithReader);
        Truth = new Truth(Report);
        Net.Answered += Truth.Hear;
    }

    public FaultHouse House { get; }

    public FaultyProxy Net { get; }

    public Guid Report { get; }

    public Truth Truth { get; }

    public Device Laptop => _devices[0];

    public Typist Hands { get; private set; } = null!;

    public IReadOnlyList<Device> Devices => _devices;

    public string Desk => $"/documenten/{Report}";

    /// <summary>Texts that lost a choice and are kept all the same; they count as there.</summary>
    public List<string> Aside { get; } = [];

    public TimeSpan Worst { get; private set; }

    public static async Task<Scene> BeginAsync(FaultHouse house, Chromium chromium, Fault fault)
    {
        if (house.Address is null) await house.StartAsync();
        var scene = new Scene(house, chromium, fault);
        var laptop = await scene.DeviceAsync(Letters.Small, fault.Prepare);
        scene.Hands = new Typist(laptop);
        await scene.SitDownAsync(laptop);
        await scene.Hands.BeginAfterAsync(FaultHouse.First);
        await scene.Hands.TypeAsync(8);
        return scene;
    }

    /// <summary>Another computer of the same person, with the same report open.</summary>
    public async Task<(Device Device, Typist Hands)> OtherDeviceAsync()
    {
        var device = await DeviceAsync(Letters.Capital, _ => Task.CompletedTask);
        await SitDownAsync(device);
        return (device, new Typist(device));
    }

    public async Task SitDownAsync(Device device)
    {
        await device.OpenAsync(Desk);
        await ReadyAsync(device.Page);
    }

    public static Task ReadyAsync(IPage page) => Assertions.Expect(page.Locator("draft-editor .doc")).ToBeEditableAsync(new() { Timeout = Recovery });

    /// <summary>Types, and lets something happen when a third of it is there.</summary>
    public async Task WhileTypingAsync(int words, Func<Task> happens)
    {
        var third = Laptop.Witness.MoreLettersAsync(words * 3);
        var typing = Hands.TypeAsync(words);
        await await Task.WhenAny(third, typing);
        var ends = Laptop.Ends.Count;
        await happens();
        try
        {
            await typing;
        }
        catch (PlaywrightException) when (Laptop.Ends.Count > ends)
        {
            // The keyboard went with the browser.
        }
    }

    /// <summary>The failure is over: from here on recovery is counted.</summary>
    public void Over() => _since.Restart();

    public async Task RestartAsync()
    {
        await House.StartAsync();
        Over();
    }

    /// <summary>She looks at the page again, and waits for the status line to say that everything is saved.</summary>
    public async Task SettleAsync(IPage? page = null)
    {
        await ComeBackToAsync(page ?? Laptop.Page);
        await SettleUntouchedAsync(page);
    }

    /// <summary>The same, while nobody touches anything: the page has to find out by itself.</summary>
    public async Task SettleUntouchedAsync(IPage? page = null)
    {
        await StatusAsync(SavedWords(), page);
        if (_since.IsRunning && _since.Elapsed > Worst) Worst = _since.Elapsed;
        _since.Reset();
    }

    public Task StatusAsync(Regex words, IPage? page = null) =>
        Assertions.Expect((page ?? Laptop.Page).Locator("draft-status:visible").First).ToHaveTextAsync(words, new() { Timeout = Recovery });

    public Task StatusAsync(string words, IPage? page = null) => StatusAsync(new Regex(Regex.Escape(words)), page);

    /// <summary>What the line above the text says, where there is more to say.</summary>
    public Task BarAsync(string words) => Assertions.Expect(Laptop.Page.Locator(".draft-bars [role=alert]")).ToContainTextAsync(words, new() { Timeout = Recovery });

    public ILocator Button(string name, IPage? page = null) => (page ?? Laptop.Page).GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>Two texts lie side by side; chooses the same for every piece of them.</summary>
    public async Task ChooseAsync(string label, IPage? page = null)
    {
        await StatusAsync("Kies je tekst", page);
        var pieces = Button(label, page);
        var count = await pieces.CountAsync();
        for (var i = 0; i < count; i++) await pieces.Nth(i).ClickAsync();
        if (count > 1) await Button("Bewaar je keuze", page).ClickAsync();
    }

    /// <summary>Done when the server has answered such a request from now on.</summary>
    public Task AnsweredAsync(Func<Exchange, bool> which)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Net.Answered += said => { if (which(said)) answered.TrySetResult(); };
        return answered.Task;
    }

    /// <summary>Done when a text has been put aside on the server.</summary>
    public Task PutAsideAsync() => AnsweredAsync(said => said.Request.Method == "POST" && said.Request.Path.Contains(Report.ToString(), StringComparison.OrdinalIgnoreCase) && said.Status < 300);

    /// <summary>A browser tells a page that somebody looks at it again.</summary>
    public static Task ComeBackToAsync(IPage page) => page.EvaluateAsync("() => { dispatchEvent(new Event('focus')); }");

    public async ValueTask DisposeAsync()
    {
        foreach (var device in _devices) await device.DisposeAsync();
        await Net.DisposeAsync();
    }

    private async Task<Device> DeviceAsync(Letters letters, Func<IBrowserContext, Task> prepare)
    {
        var device = new Device(_chromium, Net.Address, letters) { Prepare = prepare };
        _devices.Add(device);
        await device.TurnOnAsync();
        return device;
    }

    [GeneratedRegex("^\\s*Bewaard")]
    private static partial Regex SavedWords();
}
