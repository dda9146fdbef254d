using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Calendars;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Web.Shell;

namespace PortfolioWorkspace.Web.Calendars;

/// <summary>Gives a calendar program the dates of the person whose secret address it asks at. Nobody signs in here: who has the address reads as that person, dates and nothing else.</summary>
public static class CalendarEndpoint
{
    /// <summary>Where no path may be written down.</summary>
    public const string Secret = "/agenda/";

    public static void MapCalendars(this WebApplication app) => app.MapGet(Secret + "{token}.ics", FollowAsync).AllowAnonymous();

    public static string AddressOf(HttpRequest request, string token) => request.OnSite($"{Secret}{token}.ics");

    private static async Task<IResult> FollowAsync(string token, FindCalendar find, IServiceScopeFactory scopes, TimeProvider clock, HttpContext http)
    {
        var visitor = http.Connection.RemoteIpAddress?.ToString() ?? "?";
        if (!(await find.RunAsync(token, visitor, http.RequestAborted)).Try(out var owner, out var refusal)) return Refuse(http, refusal);

        // A visit of its own: a browser that is signed in as somebody else still gets the dates of this address.
        await using var visit = scopes.CreateAsyncScope();
        visit.ServiceProvider.GetRequiredService<CurrentActor>().Become(owner.PersonId);
        if (!(await visit.ServiceProvider.GetRequiredService<ReadCalendar>().RunAsync(http.RequestAborted)).Try(out var dates, out refusal)) return Refuse(http, refusal);

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(owner.Language);
        var text = visit.ServiceProvider.GetRequiredService<CalendarFeed>().Write(dates, new Uri(http.Request.OnSite("/")), clock.GetUtcNow());
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        return Results.Bytes(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{TextHash.Of(WithoutStamps(text))}\"", isWeak: true));
    }

    private static IResult Refuse(HttpContext http, Refusal refusal)
    {
        if (refusal != FindCalendar.TooManyGuesses) return Results.NotFound();
        http.Response.Headers.RetryAfter = "60";
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    /// <summary>What changes at every look although nothing happened.</summary>
    private static string WithoutStamps(string text) => string.Join('\n', text.Split("\r\n").Where(line => !line.StartsWith("DTSTAMP:", StringComparison.Ordinal)));
}
