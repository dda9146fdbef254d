using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>Where a participant asks for more time and a reader answers.</summary>
public sealed class MoreTimePage(Walker walker)
{
    public const string Title = "Meer tijd";

    public ILocator History => walker.Page.GetByRole(AriaRole.Region, new() { Name = "Wat er is gevraagd en afgesproken" });

    public ILocator Refusal => walker.Page.GetByRole(AriaRole.Alert);

    public Task LookAsync(string what) => walker.LookAsync(what, Title);

    public async Task AskAsync(DateOnly until, string reason)
    {
        await walker.Page.GetByLabel("Tot en met welke dag heb je nodig?").FillAsync(until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await walker.Page.GetByLabel("Waarom?").FillAsync(reason);
        await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Vraag meer tijd" }).ClickAsync();
    }

    public async Task DeclineAsync(string answer)
    {
        await walker.Page.GetByLabel("Wat wil je erbij zeggen?").FillAsync(answer);
        await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Geef geen tijd" }).ClickAsync();
    }

    public Task GiveAsync() => walker.Page.GetByRole(AriaRole.Button, new() { Name = "Geef meer tijd" }).ClickAsync();
}
