using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Sanne keeps a version under a name, writes on, compares, goes back, throws the report away and takes it back.</summary>
public sealed class LooksBackAtVersions(Chromium chromium) : Journey(chromium)
{
    private const string Report = "Reflectieverslag eigen coachgesprek 3", First = "Deze zin stond er eerst.", Later = "Deze zin kwam later.", Name = "Voor het gesprek";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_participant_goes_back_to_an_older_text_and_loses_nothing(int width)
    {
        var sanne = await SignInAsync("Sanne de Wit", "/documenten", width);
        var (desk, versions) = (new WritingDesk(sanne), new VersionsPage(sanne));
        await sanne.Page.GetByRole(AriaRole.Link, new() { Name = Report, Exact = true }).ClickAsync();

        await desk.ReadyAsync();
        await desk.WriteAtEndAsync(First);
        await versions.OpenFromDeskAsync();
        await versions.KeepAsync(Name);
        await sanne.LookAsync("versies", $"Versies van {Report}");
        await versions.WriteOnAsync();
        await desk.ReadyAsync();
        await desk.WriteAtEndAsync(Later);
        await versions.OpenFromDeskAsync();
        await Compare(sanne, versions);
        await versions.PutBackAsync(Name);
        await Expect(desk.Text).ToContainTextAsync(First);
        await Expect(desk.Text).Not.ToContainTextAsync(Later);
        await desk.SavedAsync();
        await desk.LookAsync(Report, "teruggezet");
        await Read(sanne, versions);
        await Throw_away_and_take_back(sanne);
    }

    private static async Task Compare(Walker sanne, VersionsPage versions)
    {
        await versions.CompareAsync(Name);
        await Expect(sanne.Page.Locator("ins").Filter(new() { HasText = Later })).ToBeVisibleAsync();
        await Expect(sanne.Page.GetByText("alinea’s hetzelfde")).ToBeVisibleAsync();
        await sanne.LookAsync("vergelijken", $"{Report} vergelijken");
        await sanne.Page.GetByRole(AriaRole.Link, new() { Name = "Versies", Exact = true }).ClickAsync();
    }

    private static async Task Read(Walker sanne, VersionsPage versions)
    {
        await versions.OpenFromDeskAsync();
        await versions.SeeAsync(Name);
        await sanne.LookAsync("versie", Name);
        await sanne.Page.GetByRole(AriaRole.Link, new() { Name = "Versies", Exact = true }).ClickAsync();
        await sanne.Page.GetByRole(AriaRole.Link, new() { Name = "Lezen", Exact = true }).ClickAsync();
        await Expect(sanne.Page.Locator(".doc")).ToContainTextAsync(First);
        await sanne.LookAsync("lezen", Report);
    }

    private static async Task Throw_away_and_take_back(Walker sanne)
    {
        await sanne.GoAsync("/documenten");
        await sanne.Page.GetByRole(AriaRole.Link, new() { NameRegex = Of("Gooi weg") }).ClickAsync();
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Gooi weg", Exact = true }).ClickAsync();
        await Expect(sanne.Page.GetByText("nog 90 dagen", new() { Exact = true })).ToBeVisibleAsync();
        await sanne.LookAsync("weggegooid", "Verslagen");
        await sanne.Page.GetByRole(AriaRole.Link, new() { NameRegex = Of("Lees") }).ClickAsync();
        await Expect(sanne.Page.Locator(".doc")).ToContainTextAsync(First);
        await sanne.LookAsync("weggegooid-lezen", $"Weggegooid: {Report}");
        await sanne.Page.GetByRole(AriaRole.Link, new() { Name = "Terug naar Weggegooid" }).ClickAsync();
        await sanne.Page.GetByRole(AriaRole.Button, new() { NameRegex = Of("Haal terug") }).ClickAsync();
        await Expect(sanne.Page.GetByRole(AriaRole.Link, new() { Name = Report, Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>What is hidden from the eye stands apart in the name.</summary>
    private static Regex Of(string verb) => new($"^{verb} ?: {Report}$");
}
