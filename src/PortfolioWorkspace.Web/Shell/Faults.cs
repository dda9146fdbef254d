using Microsoft.AspNetCore.Diagnostics;
using PortfolioWorkspace.Web.Calendars;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>Turns what goes wrong into a page of the house, with a number that is in the log exactly once.</summary>
public sealed class Faults(ILogger<Faults> log) : IExceptionHandler
{
    public const string Page = "/fout";
    public const string StatusPage = "/status/{0}";

    /// <summary>False on purpose: the middleware goes on to render the page.</summary>
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The path of the request itself has become that of the error page by now.
        var path = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        log.LogError(exception, "Fault {FaultId} at {Method} {Path}", httpContext.TraceIdentifier, httpContext.Request.Method, UnloggedAddresses.Plain(path));
        return ValueTask.FromResult(false);
    }
}

/// <summary>Where faults and refusals join the pipeline.</summary>
public static class FaultPages
{
    public static IServiceCollection AddFaults(this IServiceCollection services) => services.AddExceptionHandler<Faults>();

    public static void UseFaults(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Faults.Page,
            CreateScopeForErrors = true,
            SuppressDiagnosticsCallback = _ => true,
        });
        // A script that asks for data gets the bare status; only a person gets a page.
        app.UseWhen(AsksForPage, branch => branch.UseStatusCodePagesWithReExecute(Faults.StatusPage, createScopeForStatusCodePages: true));
    }

    private static bool AsksForPage(HttpContext http) =>
        http.Request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
}
