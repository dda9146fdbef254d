using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>The last look before a text goes: who reads it, what to check, and the text itself.</summary>
public sealed class HandInPage(Walker walker)
{
    public ILocator Readers => walker.Page.GetByRole(AriaRole.Region, new() { Name = "Wie leest dit?" });

    public ILocator Preview => walker.Page.GetByRole(AriaRole.Region, new() { Name = "Zo ziet je lezer het" });

    public ILocator Checks => walker.Page.GetByRole(AriaRole.Group, new() { Name = "Kijk zelf nog een keer" }).GetByRole(AriaRole.Checkbox);

    public ILocator Privacy => walker.Page.GetByRole(AriaRole.Group, new() { Name = "Is er iemand te herkennen?" });

    public Task TickPrivacyAsync() => walker.Page.GetByLabel("Ik heb gekeken: niemand is te herkennen").CheckAsync();

    public Task SubmitAsync(int version) => walker.Page.GetByRole(AriaRole.Button, new() { Name = $"Lever versie {version} in" }).ClickAsync();
}
