using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>What stands around the text: finding words, the list of keys, a photo with words for who cannot see it, and the simple input.</summary>
public sealed class ToolsOfTheDesk(Chromium chromium) : Journey(chromium)
{
    private const string Report = "Reflectieverslag eigen coachgesprek 3", Words = "De trommel bleef stil. Toen nog een trommel.", Seen = "Leerlingen van rug af, in een kring.",
        Prompt = "Wat wilde je oefenen? Verwijs naar je vorige voornemen.";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task Everything_around_the_text_can_be_used(int width)
    {
        var sanne = await SignInAsync("Sanne de Wit", "/documenten", width);
        var desk = new WritingDesk(sanne);
        await sanne.LookAsync("verslagen", "Verslagen");
        await sanne.Page.GetByRole(AriaRole.Link, new() { Name = Report, Exact = true }).ClickAsync();
        await desk.ReadyAsync();
        await desk.WriteAtEndAsync(Words);

        await Finds(sanne, desk);
        await Reads_the_keys(sanne, desk);
        await Adds_a_photo(sanne, desk);
        await Writes_plainly(sanne, desk);
    }

    private static async Task Finds(Walker sanne, WritingDesk desk)
    {
        await desk.ChooseAsync("Zoek in je tekst");
        var bar = sanne.Page.GetByRole(AriaRole.Search, new() { Name = "Zoek in je tekst" });
        await bar.GetByRole(AriaRole.Searchbox).FillAsync("TROMMEL");
        await Expect(bar.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 van 2");
        await bar.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Expect(bar.GetByRole(AriaRole.Status)).ToHaveTextAsync("2 van 2");
        await desk.LookAsync(Report, "zoeken");
        await bar.GetByRole(AriaRole.Searchbox).FillAsync("xylofoon");
        await Expect(bar.GetByRole(AriaRole.Status)).ToHaveTextAsync("Niets gevonden");
        await bar.GetByRole(AriaRole.Searchbox).PressAsync("Escape");
        await Expect(bar).ToBeHiddenAsync();
        await Expect(desk.Text).ToBeFocusedAsync();
    }

    private static async Task Reads_the_keys(Walker sanne, WritingDesk desk)
    {
        await desk.Text.PressAsync("Control+/");
        var dialog = sanne.Page.GetByRole(AriaRole.Dialog, new() { Name = "Sneltoetsen" });
        await Expect(dialog.GetByRole(AriaRole.Row, new() { Name = "Vet" })).ToContainTextAsync("Ctrl + B");
        await desk.LookAsync(Report, "sneltoetsen");
        await sanne.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(desk.Text).ToBeFocusedAsync();
    }

    private static async Task Adds_a_photo(Walker sanne, WritingDesk desk)
    {
        var chooser = await sanne.Page.RunAndWaitForFileChooserAsync(() => sanne.OnPhone ? desk.ChooseAsync("Foto") : desk.Tool("Foto").ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "les.png", MimeType = "image/png", Buffer = Pictures.Png(1200, 800) });
        var dialog = sanne.Page.GetByRole(AriaRole.Dialog, new() { Name = "Foto" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Zet foto" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Er mist nog wat je op de foto ziet.");
        await desk.LookAsync(Report, "foto-zonder-woorden");
        await dialog.GetByLabel("Wat zie je op de foto?").FillAsync(Seen);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Zet foto" }).ClickAsync();
        var photo = desk.Text.GetByRole(AriaRole.Img, new() { Name = Seen });
        await Expect(photo).ToBeVisibleAsync();
        Assert.True(await photo.EvaluateAsync<bool>("image => image.decode().then(() => image.naturalWidth > 0)"));
        await desk.SavedAsync();
        await Expect(desk.Text).ToContainTextAsync(Words);
        await desk.LookAsync(Report, "foto");
    }

    private static async Task Writes_plainly(Walker sanne, WritingDesk desk)
    {
        await desk.ChooseAsync("Eenvoudige invoer");
        await Expect(desk.Text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex($"\\!\\[{Seen}\\]\\(/media/"));
        await Expect(sanne.Page.GetByText(Prompt)).ToBeHiddenAsync();
        await sanne.Page.GetByText("Hulp per kop", new() { Exact = true }).ClickAsync();
        await Expect(sanne.Page.GetByText(Prompt)).ToBeVisibleAsync();
        await desk.LookAsync(Report, "eenvoudige-invoer");
        await sanne.Page.GetByRole(AriaRole.Button, new() { Name = "Terug naar gewone invoer" }).ClickAsync();
        await Expect(desk.Text.GetByRole(AriaRole.Img, new() { Name = Seen })).ToBeVisibleAsync();
        await desk.SavedAsync();
    }
}
