using Microsoft.Extensions.Logging.Abstractions;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Storage.Relay;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Live;

/// <summary>Two nodes on one PostgreSQL: what is told on one is heard on the other, and by nobody twice.</summary>
public sealed class LiveRelayTests
{
    [Theory, Databases]
    public async Task News_reaches_the_open_pages_of_another_node(DatabaseKind kind)
    {
        Assert.SkipWhen(kind == DatabaseKind.Sqlite, "One file has one node.");
        await using var database = await TestDatabase.CreateAsync(kind);
        LiveNotices here = new(), there = new();
        using var relayHere = new LiveRelay(database.Options, here, TimeProvider.System, NullLogger<LiveRelay>.Instance);
        using var relayThere = new LiveRelay(database.Options, there, TimeProvider.System, NullLogger<LiveRelay>.Instance);
        await Task.WhenAll(relayHere.StartAsync(default), relayThere.StartAsync(default));
        await Task.WhenAll(relayHere.Listening, relayThere.Listening);
        var person = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        var first = new LiveNotice(person, LiveTopic.FeedbackSent, Guid.CreateVersion7(DateTimeOffset.UnixEpoch));
        var answer = new LiveNotice(person, LiveTopic.DocumentSubmitted, first.SubjectId);
        TaskCompletionSource<LiveNotice> arrived = new(), answered = new();
        var heardHere = new List<LiveNotice>();
        using var thereListens = there.Listen(person, n => { arrived.TrySetResult(n); return Task.CompletedTask; });
        using var hereListens = here.Listen(person, n =>
        {
            heardHere.Add(n);
            if (n == answer) answered.TrySetResult(n);
            return Task.CompletedTask;
        });

        here.Tell(first);
        Assert.Equal(first, await arrived.Task.WaitAsync(TimeSpan.FromMinutes(1)));
        there.Tell(answer);
        await answered.Task.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal([first, answer], heardHere);
        await Task.WhenAll(relayHere.StopAsync(default), relayThere.StopAsync(default));
    }
}
