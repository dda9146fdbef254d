using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>The network goes while somebody types: the status line says so, nothing is lost, and it is saved once the network is back.</summary>
public sealed class OfflineTyping(Chromium chromium) : Journey(chromium)
{
    private const string Before = "Dit schreef ik met internet.", During = "En dit in de trein.", After = "En dit weer thuis.";

    [Fact]
    public async Task Typing_goes_on_without_a_network()
    {
        var sanne = await SignInAsync("Sanne de Wit", "/documenten");
        var desk = new WritingDesk(sanne);
        await sanne.LookAsync("verslagen", "Verslagen");
        await sanne.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Schrijf verder" }).First.ClickAsync();
        await desk.ReadyAsync();
        await desk.WriteAtEndAsync(Before);
        await desk.SavedAsync();

        sanne.Watch.Allow("net::ERR_INTERNET_DISCONNECTED");
        sanne.Watch.Allow("WebSocket");
        await sanne.Context.SetOfflineAsync(true);
        await desk.WriteAtEndAsync(During);
        await Expect(desk.Status).ToContainTextAsync("Geen internet. Je tekst staat veilig op dit apparaat.");
        await sanne.LookAsync("zonder-internet", "Reflectieverslag");

        await sanne.Context.SetOfflineAsync(false);
        await desk.SavedAsync();
        await desk.WriteAtEndAsync(After);
        await desk.SavedAsync();
        await Another_device_has_it_all(sanne.Page.Url);
    }

    private async Task Another_device_has_it_all(string address)
    {
        var elsewhere = await SignInAsync("Sanne de Wit", new Uri(address).AbsolutePath, Screens.Phone);
        var desk = new WritingDesk(elsewhere);
        await desk.LookAsync("Reflectieverslag", "ander-apparaat");
        foreach (var sentence in new[] { Before, During, After }) await Expect(desk.Text).ToContainTextAsync(sentence);
    }
}
