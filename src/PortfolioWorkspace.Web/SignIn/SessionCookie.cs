using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>The cookie of a signed-in person and the session it stands for.</summary>
public static class SessionCookie
{
    public const string Name = "house.sign-in";

    private const string SessionClaim = "house.session";

    public static Claim Claim(string session) => new(SessionClaim, session);

    public static string? SessionId(this ClaimsPrincipal? user) => user?.FindFirstValue(SessionClaim);

    public static void Configure(CookieAuthenticationOptions options, bool isDevelopment)
    {
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.Cookie.IsEssential = true;
        options.CookieManager = new HostCookies(isDevelopment);
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = SignInPage.Path;
        options.ReturnUrlParameter = SignInPage.ReturnParameter;
        options.Events.OnValidatePrincipal = ValidateAsync;
        // Who is signed in but may not: the page says so, there is nowhere to send them.
        options.Events.OnRedirectToAccessDenied = refused =>
        {
            refused.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>As often as the settings say, the database is asked whether this sign-in still holds.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext cookie)
    {
        var services = cookie.HttpContext.RequestServices;
        if (cookie.Principal.SessionId() is not { } session || services.GetRequiredService<EndedSessions>().Contains(session))
        {
            cookie.RejectPrincipal();
            return;
        }

        var age = services.GetRequiredService<TimeProvider>().GetUtcNow() - cookie.Properties.IssuedUtc;
        if (age < services.GetRequiredService<SignInSettings>().RecheckEvery) return;
        var signIn = services.GetRequiredService<PersonSignIn>();
        if (await signIn.ValidateSecurityStampAsync(cookie.Principal) is { } person)
        {
            cookie.ReplacePrincipal(await signIn.PrincipalAsync(person, session));
            cookie.ShouldRenew = true;
        }
        else
        {
            cookie.RejectPrincipal();
            await cookie.HttpContext.SignOutAsync(cookie.Scheme.Name);
        }
    }
}
