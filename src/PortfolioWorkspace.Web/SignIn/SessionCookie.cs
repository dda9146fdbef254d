using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

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

    /// <summary>A renewed cookie still stands for the same session.</summary>
    public static Task KeepSession(SecurityStampRefreshingPrincipalContext refresh)
    {
        if (refresh.CurrentPrincipal.SessionId() is { } session && refresh.NewPrincipal?.Identity is ClaimsIdentity identity) identity.AddClaim(Claim(session));
        return Task.CompletedTask;
    }

    private static Task ValidateAsync(CookieValidatePrincipalContext cookie)
    {
        var ended = cookie.HttpContext.RequestServices.GetRequiredService<EndedSessions>();
        if (cookie.Principal.SessionId() is not { } session || ended.Contains(session))
        {
            cookie.RejectPrincipal();
            return Task.CompletedTask;
        }

        return SecurityStampValidator.ValidatePrincipalAsync(cookie);
    }
}
