using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Sign-in through a school, region or company: authorization code with PKCE, for each provider in the settings.</summary>
public static class Providers
{
    public static AuthenticationBuilder AddProviders(this AuthenticationBuilder authentication, SignInSettings settings)
    {
        authentication.Services.AddScoped<ProviderEvents>();
        // What goes wrong is logged once, by ProviderEvents; the handler would add the same twice more, with the stack.
        authentication.Services.AddLogging(logs => logs.AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.None));
        foreach (var provider in settings.Providers) authentication.AddOpenIdConnect(provider.Scheme, provider.Name, o => Configure(o, provider));
        return authentication;
    }

    private static void Configure(OpenIdConnectOptions options, ProviderSettings provider)
    {
        options.Authority = provider.Authority;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.RequireHttpsMetadata = provider.RequireHttpsMetadata;
        options.CallbackPath = $"/aanmelden/terug/{provider.Key}";
        options.ResponseType = OpenIdConnectResponseType.Code;
        // In the address, not in a form: a cookie with SameSite=Lax comes along with a link alone.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.MapJsonKey("email_verified", "email_verified");
        options.SaveTokens = false;
        options.DisableTelemetry = true;
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
        options.Scope.Clear();
        foreach (var scope in provider.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)) options.Scope.Add(scope);
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        options.EventsType = typeof(ProviderEvents);
    }

    /// <remarks>A link and not a form: form-action 'self' would stop a form that leads to another site.</remarks>
    public static void MapProviders(this WebApplication app) =>
        app.MapGet("/aanmelden/extern/{key}", async (string key, string? terug, HttpContext http, SignInSettings settings, ProviderEvents events) =>
        {
            if (settings.Find(key) is not { } provider) return Results.NotFound();
            var question = new OpenIdConnectChallengeProperties { RedirectUri = Shell.LocalPath.OrHome(terug) };
            if (SharedComputer.AskAgain(http)) question.Prompt = OpenIdConnectPrompt.Login;
            try
            {
                await http.ChallengeAsync(provider.Scheme, question);
                return Results.Empty;
            }
            // The provider's own description could not be read: it is down, or its address is wrong.
            catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException or IOException or TaskCanceledException)
            {
                return Results.LocalRedirect(events.Failed(http, provider.Key, failure));
            }
        }).AllowAnonymous();
}
