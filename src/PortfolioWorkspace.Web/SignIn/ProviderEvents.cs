using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Web.Shell;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>What happens when a provider sends somebody back: in, or to a page that says in plain words why not.</summary>
public sealed partial class ProviderEvents(PersonSignIn signIn, ProviderAccounts accounts, SignInSlips slips, SignInSettings settings, ILogger<ProviderEvents> log) : OpenIdConnectEvents
{
    private const string Issuer = "house.issuer";
    private const string Subject = "house.subject";
    private const int LongestMessage = 200;

    /// <summary>Taken from the checked token itself; later the handler mixes in what the provider says elsewhere.</summary>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        context.Properties!.Items[Issuer] = context.Principal!.FindFirstValue("iss");
        context.Properties.Items[Subject] = context.Principal!.FindFirstValue("sub");
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var answer = await accounts.FindOrLinkAsync(IdentityOf(context));
        if (answer.Try(out var person, out var refusal) && await signIn.CanSignInAsync(person))
        {
            await signIn.EnterAsync(person);
            SharedComputer.SignedIn(context.HttpContext);
            Log.SignedIn(log, person.Id, context.Scheme.Name);
            context.Response.Redirect(LocalPath.OrHome(context.ReturnUri));
            return;
        }

        var reason = refusal ?? ProviderAccounts.AccountDisabled;
        Log.Refused(log, context.Scheme.Name, reason.Code);
        context.Response.Redirect(UnknownPage.Address(slips.Write(new SignInSlip(reason.Code, NameOf(context.Scheme), context.Principal!.FindFirstValue("email")))));
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        context.Response.Redirect(SignInPage.Address(SignInPage.Cancelled, context.Properties?.RedirectUri));
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        context.Response.Redirect(Failed(context.HttpContext, KeyOf(context.Scheme), context.Failure!));
        return Task.CompletedTask;
    }

    /// <summary>Writes the one line in the log; gives the address of the page that names it.</summary>
    public string Failed(HttpContext http, string provider, Exception failure)
    {
        var isDown = CausesOf(failure).Any(e => e is HttpRequestException or IOException or TaskCanceledException);
        Log.Failed(log, http.TraceIdentifier, provider, string.Join(" < ", CausesOf(failure).Select(Short)));
        return FailedPage.Address(isDown ? FailedPage.ProviderDown : FailedPage.Other, provider, http.TraceIdentifier);
    }

    private static ProviderIdentity IdentityOf(TicketReceivedContext context)
    {
        var (items, user) = (context.Properties!.Items, context.Principal!);
        // "true" in a token, "True" from the page about a user: the same answer, written by different hands.
        var verified = user.FindAll("email_verified").ToList() is { Count: > 0 } words && words.All(c => bool.TryParse(c.Value, out var yes) && yes);
        return new ProviderIdentity(items[Issuer]!, NameOf(context.Scheme), items[Subject]!, user.FindFirstValue("email"), verified);
    }

    private static IEnumerable<Exception> CausesOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException!) yield return cause;
    }

    /// <summary>Some messages carry the whole stack of what went wrong below them.</summary>
    private static string Short(Exception cause)
    {
        var message = cause.Message.ReplaceLineEndings(" ");
        return $"{cause.GetType().Name}: {(message.Length <= LongestMessage ? message : message[..LongestMessage] + "…")}";
    }

    private static string NameOf(AuthenticationScheme scheme) => scheme.DisplayName ?? scheme.Name;

    private string KeyOf(AuthenticationScheme scheme) => settings.Providers.First(p => p.Scheme == scheme.Name).Key;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Signed in: {Person} through {Scheme}")]
        public static partial void SignedIn(ILogger log, Guid person, string scheme);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in refused through {Scheme}: {Reason}")]
        public static partial void Refused(ILogger log, string scheme, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in failed {FaultId} through {Provider}: {Causes}")]
        public static partial void Failed(ILogger log, string faultId, string provider, string causes);
    }
}
