using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Storage;

namespace PortfolioWorkspace.App.People;

/// <summary>Which sign-ins are still open. A cookie alone would stay good after signing out; a session that is not in this list does not.</summary>
public sealed class OpenSessions(PortfolioDb db, TimeProvider clock)
{
    /// <summary>Nobody stays signed in longer than this, however often the cookie is renewed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    /// <summary>The word in Identity's table of tokens that tells sessions from anything else.</summary>
    private const string Kind = "session";

    public async Task<string> OpenAsync(Guid person)
    {
        await ForgetOldAsync(person);
        var session = new IdentityUserToken<Guid>
        {
            UserId = person,
            LoginProvider = Kind,
            Name = Guid.NewGuid().ToString("N"),
            Value = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        };
        db.UserTokens.Add(session);
        await db.SaveChangesAsync();
        return session.Name;
    }

    public async Task<bool> IsOpenAsync(Guid person, string session) =>
        await Of(person).Where(t => t.Name == session).Select(t => t.Value).SingleOrDefaultAsync() is { } started && !IsTooOld(started);

    public Task CloseAsync(Guid person, string session) => Of(person).Where(t => t.Name == session).ExecuteDeleteAsync();

    private async Task ForgetOldAsync(Guid person)
    {
        var sessions = await Of(person).ToListAsync();
        foreach (var old in sessions.Where(s => IsTooOld(s.Value!))) await CloseAsync(person, old.Name);
    }

    private IQueryable<IdentityUserToken<Guid>> Of(Guid person) =>
        db.UserTokens.AsNoTracking().Where(t => t.UserId == person && t.LoginProvider == Kind);

    private bool IsTooOld(string started) =>
        clock.GetUtcNow() - DateTimeOffset.ParseExact(started, "O", CultureInfo.InvariantCulture) > Longest;
}
