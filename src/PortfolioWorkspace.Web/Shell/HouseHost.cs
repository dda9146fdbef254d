using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using MudBlazor.Services;
using PortfolioWorkspace.App.Printing;
using PortfolioWorkspace.Web.Attendance;
using PortfolioWorkspace.Web.Calendars;
using PortfolioWorkspace.Web.Certification;
using PortfolioWorkspace.Web.Cohorts;
using PortfolioWorkspace.Web.Documents;
using PortfolioWorkspace.Web.Notices;
using PortfolioWorkspace.Web.Programmes;
using PortfolioWorkspace.Web.Reviews;
using PortfolioWorkspace.Web.Reviews.Threads;
using PortfolioWorkspace.Web.SignIn;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>Puts the host together, so that Program.cs stays a list of decisions; one line for each part of the house.</summary>
public static class HouseHost
{
    internal const string DefaultAddress = "http://localhost:5080";
    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    public static WebApplicationBuilder AddHouse(this WebApplicationBuilder builder)
    {
        builder.AddRootSettings();
        builder.Configuration.RefuseWrongSettings();
        builder.Logging.TellStartOnce();
        builder.Logging.KeepAddressesOut();
        if (!HasAddress(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.Services.Configure<HouseSettings>(builder.Configuration.GetSection("House"));
        builder.AddStorageAndUseCases();
        builder.Services.AddLanguages();
        builder.Services.AddFaults();
        builder.Services.AddCompression();
        builder.Services.AddForgeryProtection();
        builder.Services.AddDrafts();
        builder.Services.AddAuthorization();
        builder.Services.AddScoped<CertificationWords>();
        builder.Services.AddScoped<CriterionSentence>();
        builder.Services.AddScoped<ProgrammeSentences>();
        builder.Services.AddScoped<CohortExport>();
        builder.Services.AddScoped<ThreadActs>();
        builder.Services.AddScoped<CalendarFeed>();
        builder.Services.AddSingleton<CertificatePrinter>();
        builder.Services.AddPages();
        builder.AddSignIn();
        return builder;
    }

    public static WebApplication UseHouse(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseFaults();
        app.UseResponseCompression();
        app.UseRouting();
        // After routing: the limit on an unpacked body is that of its endpoint.
        app.UseRequestDecompression();
        app.UseLanguages();
        app.UseAuthentication();
        app.UseSignIn();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.UsePostedAnswers();

        app.MapHealth();
        app.MapMeasurements();
        app.MapLanguages();
        app.MapSignIn();
        app.MapAssets();
        app.MapDrafts();
        app.MapPhotos();
        app.MapAnswers();
        app.MapNotes();
        app.MapChoices();
        app.MapAttendance();
        app.MapAnchors();
        app.MapNews();
        app.MapCertificates();
        app.MapCalendars();
        CohortExport.Map(app);
        app.MapPages();
        return app;
    }

    private static void AddPages(this IServiceCollection services)
    {
        services.AddCascadingAuthenticationState();
        services.AddScoped<ShellSource>();
        services.AddMudServices();
        // A Wi-Fi drop in one school disconnects many people at once; the default of 100 would throw the rest out.
        services.AddRazorComponents().AddInteractiveServerComponents((CircuitOptions o) => o.DisconnectedCircuitMaxRetained = 500)
            .AddHubOptions(o => o.AddFilter<OpenConnections>());
    }

    private static void MapPages(this WebApplication app) =>
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o =>
        {
            // Keeping the compression context would cost some 200 kB of native memory for each circuit.
            o.ConfigureWebSocketAcceptContext = (_, accept) =>
            {
                accept.DangerousEnableCompression = true;
                accept.DisableServerContextTakeover = true;
                return Task.CompletedTask;
            };
            o.ContentSecurityFrameAncestorsPolicy = "'none'";
        });

    private static bool HasAddress(ConfigurationManager settings) =>
        AddressSettings.Any(key => !string.IsNullOrWhiteSpace(settings[key]))
        || settings.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
