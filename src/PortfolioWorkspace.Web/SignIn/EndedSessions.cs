using System.Collections.Concurrent;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Sessions that just ended, so that a copy of their cookie is worthless at once and not only at the next check of the database.</summary>
public sealed class EndedSessions(SignInSettings settings, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new();

    public void Add(string session)
    {
        var now = clock.GetUtcNow();
        // A cookie older than this is checked against the database anyhow; twice, for what was on its way.
        foreach (var old in _ended.Where(e => now - e.Value > 2 * settings.RecheckEvery)) _ended.TryRemove(old);
        _ended[session] = now;
    }

    public bool Contains(string session) => _ended.ContainsKey(session);
}
