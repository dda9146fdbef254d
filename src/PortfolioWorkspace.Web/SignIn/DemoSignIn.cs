using Microsoft.AspNetCore.Antiforgery;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Web.Shell;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Looking round as one of the demo people. Mapped in Development only; no setting reaches it.</summary>
public static class DemoSignIn
{
    public const string Path = "/aanmelden/demo";

    public static void MapDemo(this WebApplication app) =>
        app.MapPost(Path, async (HttpContext http, IAntiforgery forgery, DemoCast cast, PersonSignIn signIn) =>
        {
            // An old page: the door again, with a form that works.
            if (!await forgery.IsRequestValidAsync(http)) return Results.LocalRedirect(SignInPage.Path);
            var form = await http.Request.ReadFormAsync();
            if (!Guid.TryParse(form["person"], out var id) || await cast.FindAsync(id) is not { } person || !await signIn.CanSignInAsync(person)) return Results.NotFound();
            await signIn.EnterAsync(person);
            SharedComputer.SignedIn(http);
            return Results.LocalRedirect(LocalPath.OrHome(form["terug"]));
        }).AllowAnonymous();
}
