using Microsoft.AspNetCore.Mvc;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Web.Shell;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Looking round as one of the demo people. Mapped in Development only; no setting reaches it.</summary>
public static class DemoSignIn
{
    public const string Path = "/aanmelden/demo";

    public static void MapDemo(this WebApplication app) =>
        app.MapPost(Path, async ([FromForm] Guid person, [FromForm] string? terug, HttpContext http, DemoCast cast, PersonSignIn signIn) =>
        {
            if (await cast.FindAsync(person) is not { } chosen || !await signIn.CanSignInAsync(chosen)) return Results.NotFound();
            await signIn.EnterAsync(chosen);
            SharedComputer.SignedIn(http);
            return Results.LocalRedirect(LocalPath.OrHome(terug));
        }).AllowAnonymous();
}
