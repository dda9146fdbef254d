namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Remembers in the browser that somebody signed out, because the provider's own session would let the next person in without a question.</summary>
public static class SharedComputer
{
    private const string CookieName = "house.signed-out";

    public static bool AskAgain(HttpContext http) => http.Request.Cookies.ContainsKey(CookieName);

    public static void SignedOut(HttpContext http) => http.Response.Cookies.Append(CookieName, "1", Options(http));

    public static void SignedIn(HttpContext http)
    {
        if (AskAgain(http)) http.Response.Cookies.Delete(CookieName, Options(http));
    }

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, Path = "/" };
}
