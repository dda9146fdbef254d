using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Web.SignIn;

namespace PortfolioWorkspace.Web.Notices;

/// <summary>Tells an open page how much news is unread, each time that changes. A line of text once in a while costs a fraction of a circuit, so that every page can have it.</summary>
public static class NewsEndpoint
{
    private const string Count = "aantal", SignedOut = "uit", Full = "vol";

    public static void MapNews(this WebApplication app) => app.MapGet("/live", Open).RequireAuthorization().DisableCookieRedirect();

    /// <summary>Asked for by anything but the browser module it would be an answer without an end.</summary>
    private static IResult Open(HttpContext http, IServiceProvider services)
    {
        if (!http.Request.GetTypedHeaders().Accept.Any(a => a.MediaType == "text/event-stream")) return Results.StatusCode(StatusCodes.Status406NotAcceptable);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(TellAsync(http, services, http.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> TellAsync(HttpContext http, IServiceProvider services, [EnumeratorCancellation] CancellationToken gone)
    {
        var person = services.GetRequiredService<CurrentActor>().PersonId;
        using var stream = services.GetRequiredService<OpenConnections>().Open(http.User.SessionId() ?? "", person);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(gone, stream.Ended, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        // However much happens at once, one look at the number is enough.
        var heard = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var listening = services.GetRequiredService<LiveNotices>().Listen(person, _ =>
        {
            heard.Writer.TryWrite(true);
            return Task.CompletedTask;
        });
        var settings = services.GetRequiredService<SignInSettings>();
        do
        {
            if (await CountAsync(services, end.Token) is not { } unread) break;
            yield return new SseItem<string>($"{unread}", Count);
        }
        while (await HearAsync(heard.Reader, settings.RecheckEvery, end.Token) && await IsSignedInAsync(http, services));

        if (stream.IsDisplaced) yield return new SseItem<string>("", Full);
        else if (!gone.IsCancellationRequested && !services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested) yield return new SseItem<string>("", SignedOut);
    }

    private static async Task<int?> CountAsync(IServiceProvider services, CancellationToken end)
    {
        try
        {
            return (await services.GetRequiredService<CountNotices>().RunAsync(end)).Try(out var unread, out _) ? unread : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Until something happens, or until it is time to see whether this sign-in still holds.</summary>
    private static async Task<bool> HearAsync(ChannelReader<bool> heard, TimeSpan recheck, CancellationToken end)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(end);
        enough.CancelAfter(recheck);
        try
        {
            await heard.ReadAsync(enough.Token);
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        return true;
    }

    private static async Task<bool> IsSignedInAsync(HttpContext http, IServiceProvider services)
    {
        // A scope of its own: the one of the request would go on seeing the account as it was.
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PersonSignIn>().ValidateSecurityStampAsync(http.User) is not null;
    }
}
