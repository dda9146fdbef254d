using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>Real text is typed through every failure that we could think of; afterwards each letter is there, and the status line told the truth at every moment.</summary>
public abstract class FaultTests(FaultHouse house, Chromium chromium, FaultReport report)
{
    /// <summary>A story that hangs must not hold up the others for ever; none takes half as long.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    protected async Task LiveThroughAsync(Fault fault)
    {
        await using var scene = await Scene.BeginAsync(house, chromium, fault);
        try
        {
            await fault.Story(scene).WaitAsync(Longest, TestContext.Current.CancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new InvalidOperationException($"{e.Message}{Environment.NewLine}{Outcome.TellOf(scene)}", e);
        }

        var outcome = Outcome.Of(fault, scene);
        report.Add(outcome);
        outcome.Hold();
    }

    /// <summary>With a trait, so that one failure can be run alone.</summary>
    protected static IEnumerable<TheoryDataRow<string>> Rows(IEnumerable<Fault> faults) => faults.Select(f => new TheoryDataRow<string>(f.Name).WithTrait("failure", f.Name));

    protected static Fault Named(IEnumerable<Fault> faults, string name) => faults.Single(f => f.Name == name);
}

/// <summary>The server fails, or answers what it should not.</summary>
public sealed class ServerFaultTests(FaultHouse house, Chromium chromium, FaultReport report) : FaultTests(house, chromium, report), IClassFixture<FaultHouse>
{
    public static IEnumerable<TheoryDataRow<string>> Failures => Rows(ServerFaults.All);

    [Theory, MemberData(nameof(Failures))]
    public Task Nothing_is_lost(string when) => LiveThroughAsync(Named(ServerFaults.All, when));
}

/// <summary>What lies between browser and server fails.</summary>
public sealed class NetworkFaultTests(FaultHouse house, Chromium chromium, FaultReport report) : FaultTests(house, chromium, report), IClassFixture<FaultHouse>
{
    public static IEnumerable<TheoryDataRow<string>> Failures => Rows(NetworkFaults.All);

    [Theory, MemberData(nameof(Failures))]
    public Task Nothing_is_lost(string when) => LiveThroughAsync(Named(NetworkFaults.All, when));
}

/// <summary>The device fails.</summary>
public sealed class DeviceFaultTests(FaultHouse house, Chromium chromium, FaultReport report) : FaultTests(house, chromium, report), IClassFixture<FaultHouse>
{
    public static IEnumerable<TheoryDataRow<string>> Failures => Rows(DeviceFaults.All);

    [Theory, MemberData(nameof(Failures))]
    public Task Nothing_is_lost(string when) => LiveThroughAsync(Named(DeviceFaults.All, when));
}

/// <summary>People do what people do: two tabs, two devices, somebody else at the same computer.</summary>
public sealed class PeopleFaultTests(FaultHouse house, Chromium chromium, FaultReport report) : FaultTests(house, chromium, report), IClassFixture<FaultHouse>
{
    public static IEnumerable<TheoryDataRow<string>> Failures => Rows(PeopleFaults.All);

    [Theory, MemberData(nameof(Failures))]
    public Task Nothing_is_lost(string when) => LiveThroughAsync(Named(PeopleFaults.All, when));
}
