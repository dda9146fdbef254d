using Microsoft.AspNetCore.Localization;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>Dutch unless somebody chose English; the choice is a cookie, never a guess from the browser.</summary>
public static class Languages
{
    public const string CookieName = "house.language";
    public static readonly IReadOnlyList<string> All = ["nl", "en"];

    public static IServiceCollection AddLanguages(this IServiceCollection services) =>
        services.AddLocalization().Configure<RequestLocalizationOptions>(o =>
        {
            o.SetDefaultCulture(All[0]).AddSupportedCultures([.. All]).AddSupportedUICultures([.. All]);
            o.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = CookieName }];
        });

    public static void UseLanguages(this WebApplication app) => app.UseRequestLocalization();

    public static void MapLanguages(this WebApplication app) =>
        app.MapGet("/taal/{language:regex(^(nl|en)$)}", (string language, string? terug, HttpContext http) =>
        {
            http.Response.Cookies.Append(CookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)), new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                HttpOnly = true,
                IsEssential = true,
            });
            return Results.LocalRedirect(LocalPath.OrHome(terug));
        }).AllowAnonymous();
}
