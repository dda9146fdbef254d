using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Knows which circuit connections belong to which session, so that signing out cuts them; the browser comes back as nobody.</summary>
public sealed class OpenConnections(EndedSessions ended) : IHubFilter
{
    private readonly ConcurrentDictionary<string, HubCallerContext> _open = new();

    public void Abort(string session)
    {
        foreach (var connection in _open.Values.Where(c => c.User.SessionId() == session)) connection.Abort();
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
