using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>The nonce that the one inline script of a page (the import map) carries.</summary>
public sealed record ScriptNonce(string Value);

/// <summary>Says to the browser on every answer what a page of this house may do.</summary>
public static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (app.Environment.IsProduction())
        {
            app.UseHsts();
        }

        app.Use((http, next) =>
        {
            var nonce = new ScriptNonce(Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)));
            http.Features.Set(nonce);
            // At the start of the answer, because the error page begins by clearing all headers.
            http.Response.OnStarting(() => Write(http, nonce));
            return next(http);
        });
    }

    /// <remarks>styles keep 'unsafe-inline': MudBlazor writes style attributes, and a nonce beside it would switch it off.</remarks>
    public static string Policy(ScriptNonce nonce, HttpRequest request) => string.Join("; ",
        "default-src 'none'",
        "base-uri 'self'",
        "object-src 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
        $"script-src 'self' 'nonce-{nonce.Value}'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' blob: data:",
        "font-src 'self'",
        $"connect-src 'self' {(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}",
        "worker-src 'self'",
        "manifest-src 'self'",
        "media-src 'self'");

    private static Task Write(HttpContext http, ScriptNonce nonce)
    {
        var headers = http.Response.Headers;
        // Beside what an endpoint said itself: the strictest of all counts.
        headers.ContentSecurityPolicy = StringValues.Concat(headers.ContentSecurityPolicy, Policy(nonce, http.Request));
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
        return Task.CompletedTask;
    }
}
