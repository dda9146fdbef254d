using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>What a text was before.</summary>
public sealed class VersionsPage(Walker walker)
{
    public async Task OpenFromDeskAsync()
    {
        await walker.Page.GetByRole(AriaRole.Link, new() { Name = "Versies", Exact = true }).Filter(new() { Visible = true }).First.ClickAsync();
        await Assertions.Expect(walker.Page.GetByLabel("Bewaar deze versie met een naam")).ToBeVisibleAsync();
    }

    public async Task KeepAsync(string name)
    {
        await walker.Page.GetByLabel("Bewaar deze versie met een naam").FillAsync(name);
        await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Bewaar versie" }).ClickAsync();
        await Assertions.Expect(walker.Page.GetByText("Deze versie is bewaard.")).ToBeVisibleAsync();
    }

    public Task WriteOnAsync() => walker.Page.GetByRole(AriaRole.Link, new() { Name = "Schrijf verder" }).ClickAsync();

    public Task CompareAsync(string name) => walker.Page.GetByRole(AriaRole.Link, new() { Name = $"Vergelijk versie {name}" }).ClickAsync();

    public Task SeeAsync(string name) => walker.Page.GetByRole(AriaRole.Link, new() { Name = $"Bekijk versie {name}" }).ClickAsync();

    public async Task PutBackAsync(string name)
    {
        await walker.Page.GetByRole(AriaRole.Button, new() { Name = $"Zet terug versie {name}" }).ClickAsync();
        await Assertions.Expect(walker.Page.GetByText("Je oudere versie staat er weer.")).ToBeVisibleAsync();
    }
}
