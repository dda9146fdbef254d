using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>What stands beside the text round the writing: later, ready, receipt, phrases and notes. On a phone it is a sheet.</summary>
public sealed class RoundPanel(Walker walker)
{
    private IPage Page => walker.Page;

    public ILocator Busy => Page.GetByText(new System.Text.RegularExpressions.Regex("is ook met dit verslag bezig, sinds"));

    public ILocator Ready => Page.Locator("#klaar");

    public ILocator Receipt => Page.Locator(".receipt");

    public ILocator Note => Page.GetByLabel("Over Noor");

    public async Task OpenSheetAsync()
    {
        if (walker.OnPhone) await Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^(Schrijf|Je) feedback$") }).ClickAsync();
    }

    public async Task InsertByKeyboardAsync(string phrase)
    {
        await Page.Locator("#zinnen summary").First.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.Locator("#zinnen").GetByRole(AriaRole.Button, new() { NameRegex = new(phrase) }).FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
    }

    public async Task PlanAsync(string day, string time)
    {
        if (!await Page.Locator("#oordeel details.later").EvaluateAsync<bool>("d => d.open")) await Page.Locator("#oordeel details.later summary").ClickAsync();
        await Page.Locator("#Input-dag").FillAsync(day);
        await Page.Locator("#Input-tijd").FillAsync(time);
        await ButtonAsync("Zet klaar");
    }

    public Task ButtonAsync(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
