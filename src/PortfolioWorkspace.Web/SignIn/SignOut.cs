using Microsoft.AspNetCore.Antiforgery;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Ends this session: its cookie, its row and its circuits.</summary>
public static class SignOut
{
    public const string Path = "/afmelden";

    public static void MapSignOut(this WebApplication app) =>
        app.MapPost(Path, async (HttpContext http, IAntiforgery forgery, PersonSignIn signIn) =>
        {
            // A page from before somebody else signed in: say who is signed in now, and ask again.
            if (!await forgery.IsRequestValidAsync(http)) return Results.LocalRedirect(SignInPage.Path);
            await signIn.LeaveAsync();
            SharedComputer.SignedOut(http);
            return Results.LocalRedirect(SignInPage.Address(SignInPage.SignedOut));
        }).AllowAnonymous();
}
