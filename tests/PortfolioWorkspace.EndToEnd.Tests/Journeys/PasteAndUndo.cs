using System.Text.Json;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>What comes from a word processor is stored as lists, headings and tables; what cannot be stored is refused; and what was done can be undone after saving.</summary>
public sealed class PasteAndUndo(Chromium chromium) : Journey(chromium)
{
    private Walker _sanne = null!;
    private WritingDesk _desk = null!;
    private Clipboard _clipboard = null!;

    [Theory]
    [InlineData("word")]
    [InlineData("google-docs")]
    [InlineData("libreoffice")]
    public async Task A_copied_text_keeps_its_shape(string source)
    {
        await AtTheDeskAsync();

        await _clipboard.PasteHtmlAsync(Clipboard.Kept($"{source}.html"));

        await StoredAsync(Clipboard.Kept($"{source}.md").TrimEnd());
    }

    [Fact]
    public async Task Plain_text_stays_as_it_was_typed()
    {
        await AtTheDeskAsync();

        await _clipboard.PasteTextAsync("regel een\nregel\ttwee\n# geen kop\n1. geen lijst\na\0bc 👨‍👩‍👧 שלום");

        await StoredAsync("regel een\n\nregel twee\n\n\\# geen kop\n\n1\\. geen lijst\n\nabc 👨‍👩‍👧 שלום");
    }

    [Fact]
    public async Task Hostile_text_does_nothing()
    {
        await AtTheDeskAsync();

        await _clipboard.PasteHtmlAsync(Clipboard.Kept("hostile.html"));

        await Expect(_desk.Text).ToContainTextAsync("tekst");
        Assert.False(await _sanne.Page.EvaluateAsync<bool>("() => 'gekaapt' in window"));
        await Expect(_desk.Text.Locator("img, iframe, svg, script, form, a")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_picture_is_asked_about_and_an_endless_text_is_refused_and_neither_changes_the_text()
    {
        await AtTheDeskAsync();
        // What is pasted here only says that it is a picture.
        _sanne.Watch.Allow("415 (Unsupported Media Type)");
        await _sanne.Page.Keyboard.TypeAsync("Dit blijft.");

        await _clipboard.PastePictureAsync();
        var dialog = _sanne.Page.GetByRole(AriaRole.Dialog, new() { Name = "Foto" });
        await Expect(dialog.GetByLabel("Wat zie je op de foto?")).ToBeFocusedAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Annuleer" }).ClickAsync();
        await _clipboard.PasteTextAsync(new string('a', 1_000_001));
        await Expect(_sanne.Page.GetByText("Dit is te lang om te plakken")).ToBeVisibleAsync();

        await StoredAsync("Dit blijft.");
    }

    [Fact]
    public async Task Undo_goes_back_past_a_save_and_composing_is_left_alone()
    {
        await AtTheDeskAsync();
        await _sanne.Page.Keyboard.TypeAsync("Eerst dit.");
        await StoredAsync("Eerst dit.");
        await _clipboard.PasteTextAsync(" En daarna dat.");
        await StoredAsync("Eerst dit. En daarna dat.");

        await _sanne.Page.Keyboard.PressAsync("Control+z");
        await StoredAsync("Eerst dit.");

        var input = await _sanne.Context.NewCDPSessionAsync(_sanne.Page);
        foreach (var part in new[] { "に", "にほ", "にほん" })
        {
            await input.SendAsync("Input.imeSetComposition", new() { ["text"] = part, ["selectionStart"] = part.Length, ["selectionEnd"] = part.Length });
            await StoredAsync($"Eerst dit.{part}");
        }

        await input.SendAsync("Input.insertText", new() { ["text"] = "日本" });
        await StoredAsync("Eerst dit.日本");
    }

    /// <summary>With an empty page before her.</summary>
    private async Task AtTheDeskAsync()
    {
        _sanne = await SignInAsync("Sanne de Wit", "/documenten");
        (_desk, _clipboard) = (new WritingDesk(_sanne), new Clipboard(_sanne));
        await _sanne.LookAsync("verslagen", "Verslagen");
        await _sanne.Page.GetByRole(AriaRole.Link, new() { Name = "Schrijf verder" }).First.ClickAsync();
        await _desk.ReadyAsync();
        await _sanne.LookAsync("schrijven", "Reflectieverslag");
        await _desk.Text.FocusAsync();
        await _sanne.Page.Keyboard.PressAsync("Control+a");
        await _sanne.Page.Keyboard.PressAsync("Delete");
    }

    /// <summary>Waits until the server has exactly this.</summary>
    private async Task StoredAsync(string markdown)
    {
        var address = $"/api/drafts/{new Uri(_sanne.Page.Url).Segments[^1]}";
        var stored = "";
        for (var attempt = 0; attempt < 100 && stored != markdown; attempt++)
        {
            // A save follows a pause in typing; this asks again after the next answer of the server.
            var answer = await _sanne.Page.EvaluateAsync<string>("address => new Promise(done => setTimeout(done, 200)).then(() => fetch(address)).then(answer => answer.text())", address);
            stored = JsonDocument.Parse(answer).RootElement.GetProperty("markdown").GetString() ?? "";
        }

        Assert.Equal(markdown, stored);
    }
}
