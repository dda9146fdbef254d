using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PortfolioWorkspace.App.People;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Lets people in and out: each sign-in is a session of its own that can be ended, and a disabled account has none.</summary>
public sealed class PersonSignIn(
    UserManager<Person> people,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Person> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Person>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Person> confirmation,
    OpenSessions sessions,
    EndedSessions ended,
    OpenConnections connections) : SignInManager<Person>(people, http, claims, options, log, schemes, confirmation)
{
    public async Task EnterAsync(Person person)
    {
        // Whoever was signed in on this computer is not any more, in other tabs too.
        await EndSessionAsync();
        var session = await sessions.OpenAsync(person.Id);
        await SignInWithClaimsAsync(person, isPersistent: false, [SessionCookie.Claim(session)]);
    }

    /// <summary>What the cookie of this session says, as the account is now.</summary>
    public async Task<ClaimsPrincipal> PrincipalAsync(Person person, string session)
    {
        var principal = await CreateUserPrincipalAsync(person);
        principal.Identities.First().AddClaim(SessionCookie.Claim(session));
        return principal;
    }

    public async Task LeaveAsync()
    {
        await EndSessionAsync();
        await SignOutAsync();
    }

    public override async Task<bool> CanSignInAsync(Person user) => user.DisabledAt is null && await base.CanSignInAsync(user);

    /// <summary>Asked of an open session again and again, for cookies and for circuits.</summary>
    public override async Task<Person?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { DisabledAt: null } person
        && principal.SessionId() is { } session
        && await sessions.IsOpenAsync(person.Id, session)
            ? person
            : null;

    private async Task EndSessionAsync()
    {
        if (Context.User.SessionId() is not { } session || !Guid.TryParse(UserManager.GetUserId(Context.User), out var person)) return;
        await sessions.CloseAsync(person, session);
        ended.Add(session);
        connections.Abort(session);
    }
}
