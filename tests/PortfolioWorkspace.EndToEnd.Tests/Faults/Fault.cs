using Microsoft.Playwright;

namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>One way in which things go wrong while somebody writes, and how it ends well.</summary>
/// <param name="Name">What happens, as the report tells it.</param>
/// <param name="Story">Types, breaks and recovers; afterwards the text is at rest.</param>
public sealed record Fault(string Name, Func<Scene, Task> Story)
{
    /// <summary>A reader has the report, so that its page has a circuit.</summary>
    public bool WithReader { get; init; }

    /// <summary>Done to a browser before its first page.</summary>
    public Func<IBrowserContext, Task> Prepare { get; init; } = _ => Task.CompletedTask;
}
