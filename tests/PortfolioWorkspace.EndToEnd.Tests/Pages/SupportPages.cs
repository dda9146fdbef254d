using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>Questions, calls for support and practice moments, for whoever asks and whoever answers.</summary>
public sealed class SupportPages(Walker walker)
{
    public ILocator Live => walker.Page.Locator(".livebar");

    public ILocator Said => walker.Page.Locator(".said li");

    public ILocator Toast => walker.Page.Locator(".toast");

    public ILocator Readers => walker.Page.Locator(".readby");

    private ILocator Words => walker.Page.Locator("#tekst");

    public async Task AskAsync(string words, string button)
    {
        await Words.FillAsync(words);
        await Press(button);
        await Assertions.Expect(Said).ToHaveCountAsync(1);
    }

    public async Task WriteAsync(string words)
    {
        var before = await Said.CountAsync();
        await Words.FillAsync(words);
        await Press("Stuur");
        await Assertions.Expect(Said).ToHaveCountAsync(before + 1);
    }

    public Task Press(string button) => walker.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public ILocator Link(string name) => walker.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public Task FillAsync(string field, string value) => walker.Page.Locator($"#{field}").FillAsync(value);
}
