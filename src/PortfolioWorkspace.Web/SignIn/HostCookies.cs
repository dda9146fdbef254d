using Microsoft.AspNetCore.Authentication.Cookies;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Gives the cookie the <c>__Host-</c> prefix, which no other host can write; plain only where a browser has no https, on one's own machine.</summary>
public sealed class HostCookies(bool isDevelopment) : ICookieManager
{
    public const string Prefix = "__Host-";

    private readonly ChunkingCookieManager _chunks = new();

    public string? GetRequestCookie(HttpContext context, string key) => _chunks.GetRequestCookie(context, NameFor(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _chunks.AppendResponseCookie(context, NameFor(context, key), value, Secured(context, options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _chunks.DeleteCookie(context, NameFor(context, key), Secured(context, options));

    private string NameFor(HttpContext context, string key) => IsPlain(context) ? key : Prefix + key;

    private CookieOptions Secured(HttpContext context, CookieOptions options)
    {
        options.Secure = !IsPlain(context);
        return options;
    }

    private bool IsPlain(HttpContext context) =>
        !context.Request.IsHttps && (isDevelopment || context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]");
}
