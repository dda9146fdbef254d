using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>The public page on which anybody checks a certificate.</summary>
public sealed class CheckPage(Walker walker)
{
    public ILocator Fact(string term) => walker.Page.Locator("dl.facts > div").Filter(new() { Has = walker.Page.GetByText(term, new() { Exact = true }) }).GetByRole(AriaRole.Definition);

    public ILocator Unknown => walker.Page.GetByText("Deze code kennen we niet.");

    public Task OpenAsync(string address, string heading) => walker.OpenAsync(new Uri(address).AbsolutePath, "controle", heading);

    public async Task TryAsync(string code)
    {
        await walker.OpenAsync("/certificaten", "controle-leeg", "Controleer een certificaat");
        await walker.Page.GetByLabel("Code").FillAsync(code);
        await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Controleer" }).ClickAsync();
        await Assertions.Expect(Unknown).ToBeVisibleAsync();
        await walker.LookAsync("controle-onbekend", "Controleer een certificaat");
    }
}
