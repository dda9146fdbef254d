using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.People;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Where sign-in joins the host: one line for the parts, one for the pipeline, one for the addresses.</summary>
public static class SignInRegistration
{
    /// <summary>After the pages: the state of a circuit's user replaces the one that Blazor registers.</summary>
    public static WebApplicationBuilder AddSignIn(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection(SignInSettings.Section).Get<SignInSettings>() ?? new SignInSettings();
        if (settings.Faults().ToList() is { Count: > 0 } faults) throw new InvalidOperationException(string.Join(Environment.NewLine, faults));

        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddHttpContextAccessor();
        services.AddPeople().AddSignInManager<PersonSignIn>().AddClaimsPrincipalFactory<PersonClaims>();
        services.AddSingleton<EndedSessions>();
        services.AddSingleton<OpenConnections>();
        services.AddSingleton<SignInSlips>();
        services.AddScoped<CircuitHandler, CircuitActor>();
        services.AddScoped<AuthenticationStateProvider, CircuitSignIn>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, o => SessionCookie.Configure(o, builder.Environment.IsDevelopment()))
            .AddProviders(settings);

        // The keys lie in the house's own database, as the README says; the warning about it would greet every newcomer.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        return builder;
    }

    /// <summary>After authentication, before anything that may ask the Gate.</summary>
    public static void UseSignIn(this WebApplication app) =>
        app.Use((http, next) =>
        {
            http.RequestServices.GetRequiredService<CurrentActor>().Become(http.User);
            return next(http);
        });

    public static void MapSignIn(this WebApplication app)
    {
        app.MapProviders();
        app.MapSignOut();
        if (app.Environment.IsDevelopment()) app.MapDemo();
    }
}
