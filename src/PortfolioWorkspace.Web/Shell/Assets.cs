namespace PortfolioWorkspace.Web.Shell;

/// <summary>Serves css, fonts and the browser module.</summary>
public static class Assets
{
    public static void MapAssets(this WebApplication app)
    {
        // Style sheets name fonts without a fingerprint; a font file never changes under its name.
        app.Use((http, next) =>
        {
            if (http.Request.Path.StartsWithSegments("/fonts"))
            {
                http.Response.OnStarting(() => KeepLong(http.Response));
            }

            return next(http);
        });
        app.MapStaticAssets().AllowAnonymous();
    }

    private static Task KeepLong(HttpResponse response)
    {
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            response.Headers.CacheControl = "public, max-age=31536000";
        }

        return Task.CompletedTask;
    }
}
