namespace PortfolioWorkspace.Web.Shell;

/// <summary>One antiforgery token for forms and for what the browser module sends itself.</summary>
public static class ForgeryProtection
{
    public const string HeaderName = "X-CSRF-TOKEN";

    public static IServiceCollection AddForgeryProtection(this IServiceCollection services) =>
        services.AddAntiforgery(o =>
        {
            o.HeaderName = HeaderName;
            o.Cookie.Name = "house.forgery";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.Cookie.HttpOnly = true;
        });
}
