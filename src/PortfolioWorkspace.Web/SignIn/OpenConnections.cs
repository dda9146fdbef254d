using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Knows which circuit connections belong to which session, so that signing out cuts them; the browser comes back as nobody.</summary>
public sealed class OpenConnections(EndedSessions ended) : IHubFilter
{
    /// <summary>Of one person on one node: nobody looks at more pages at once, and each of them costs a connection.</summary>
    public const int MostStreams = 20;

    private readonly ConcurrentDictionary<string, HubCallerContext> _open = new();
    private readonly ConcurrentDictionary<OpenStream, byte> _streams = new();
    private long _opened;

    public void Abort(string session)
    {
        foreach (var connection in _open.Values.Where(c => c.User.SessionId() == session)) connection.Abort();
        foreach (var stream in _streams.Keys.Where(s => s.Session == session)) stream.End();
    }

    /// <summary>An answer that goes on as long as its page is open; whoever asked for it disposes of it.</summary>
    public OpenStream Open(string session, Guid person)
    {
        var stream = new OpenStream(session, person, Interlocked.Increment(ref _opened), s => _streams.TryRemove(s, out _));
        _streams[stream] = 0;
        // Whoever opens a page looks at it; the one that was opened longest ago is missed least.
        foreach (var oldest in _streams.Select(s => s.Key).Where(s => s.Person == person && !s.IsDisplaced).OrderByDescending(s => s.Number).Skip(MostStreams)) oldest.Displace();
        if (ended.Contains(session)) stream.End();
        return stream;
    }

    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        var connection = context.Context;
        _open[connection.ConnectionId] = connection;
        // Was on its way in while its person signed out.
        if (connection.User.SessionId() is { } session && ended.Contains(session)) connection.Abort();
        return next(context);
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        _open.TryRemove(context.Context.ConnectionId, out _);
        return next(context, exception);
    }
}
