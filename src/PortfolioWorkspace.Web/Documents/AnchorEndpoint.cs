using PortfolioWorkspace.App.Reviews.Comments;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>Where the browser module gets what it needs to find commented passages in the text that somebody is writing.</summary>
public static class AnchorEndpoint
{
    public static void MapAnchors(this WebApplication app) => app.MapGet("/api/documents/{id:guid}/anchors", ReadAsync).RequireAuthorization().DisableCookieRedirect();

    private static async Task<IResult> ReadAsync(Guid id, ReadAnchors read, HttpContext http, CancellationToken stop)
    {
        if (!(await read.RunAsync(id, stop)).Try(out var found, out _)) return Results.NotFound();
        // Somebody's own draft may be in it.
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new
        {
            found.Texts,
            Passages = found.Anchors.Select(a => new { id = a.Comment, a.Number, a.Text, a.Anchor.Start, a.Anchor.End, a.Anchor.Exact, a.Anchor.Prefix, a.Anchor.Suffix }),
        });
    }
}
