using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>Everybody of a group, by what is to be done next on the way to the certificate.</summary>
public sealed class DecisionsPage(Walker walker)
{
    private const string Heading = "Besluiten";

    public Task OpenAsync(Guid group, string what = "besluiten") => walker.OpenAsync($"/groepen/{group}/besluiten", what, Heading);

    public ILocator Row(string next, string person) =>
        walker.Page.GetByRole(AriaRole.Region, new() { Name = next }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = person });

    public ILocator IssueButton(string person) => walker.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^Reik (bewijs )?uit {person}$") });

    public async Task IssueAsync(string person)
    {
        await IssueButton(person).ClickAsync();
        await Assertions.Expect(Row("Uitgereikt", person)).ToBeVisibleAsync();
        await walker.LookAsync("uitgereikt", Heading);
    }
}
