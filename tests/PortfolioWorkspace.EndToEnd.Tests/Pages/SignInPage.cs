using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>The page where the demo people stand with one button each.</summary>
public sealed class SignInPage(Walker walker)
{
    public const string Heading = "Inloggen";

    /// <summary>One click, as in Development; ends on the page that was asked for.</summary>
    public async Task EnterAsAsync(string person, string to)
    {
        await walker.PassAsync($"/aanmelden?terug={Uri.EscapeDataString(to)}");
        await walker.Page.GetByRole(AriaRole.Button, new() { Name = person }).ClickAsync();
        await walker.Page.WaitForURLAsync(url => !url.Contains("/aanmelden", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
    }
}
