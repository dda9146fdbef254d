using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>The cards of comments beside a text, with the talk under each; the same on every page that shows them.</summary>
public sealed class TalkCards(Walker walker)
{
    public ILocator Card(int number) => walker.Page.Locator($"#bij-{number}");

    public ILocator Talk(int number) => Card(number).Locator(".talk");

    public ILocator Place(int number) => Card(number).Locator("[data-place-of]");

    public ILocator Settled => walker.Page.Locator("details.settled");

    public ILocator LiveLine => walker.Page.Locator(".livebar");

    public ILocator Button(int number, string name) => Card(number).GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{name}\\s*: Opmerking {number}") });

    /// <summary>Opens the box; it has the caret.</summary>
    public async Task BeginAnswerAsync(int number, string words)
    {
        await Card(number).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Beantwoord") }).ClickAsync();
        var box = Card(number).GetByRole(AriaRole.Textbox);
        await Assertions.Expect(box).ToBeFocusedAsync();
        await walker.Page.Keyboard.TypeAsync(words);
    }

    public async Task AnswerAsync(int number, string words)
    {
        await BeginAnswerAsync(number, words);
        await Button(number, "Stuur antwoord").ClickAsync();
        await Assertions.Expect(Talk(number)).ToContainTextAsync(words);
    }

    public async Task LinkToSelectionAsync(int number)
    {
        await Card(number).Locator("[data-link-of] > summary").ClickAsync();
        await Button(number, "Koppel aan je selectie").ClickAsync();
    }
}
