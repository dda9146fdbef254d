using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>The desk at which a participant writes, with the line that says whether the text is safe.</summary>
public sealed partial class WritingDesk(Walker walker)
{
    /// <summary>What people type into; the name is that of its label.</summary>
    public ILocator Text => walker.Page.GetByRole(AriaRole.Textbox, new() { Name = "Je tekst" });

    public ILocator Status => walker.Page.Locator("draft-status:visible").First;

    public ILocator TakeBackButton => walker.Page.GetByRole(AriaRole.Button, new() { Name = "Neem terug" });

    public ILocator LiveLine => walker.Page.Locator(".deskline");

    public ILocator Tool(string name) => Tools.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private ILocator Tools => walker.Page.GetByRole(AriaRole.Toolbar);

    /// <summary>What has no button of its own is in the menu at the end.</summary>
    public async Task ChooseAsync(string item)
    {
        await Tool("Meer").ClickAsync();
        await walker.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new($"^{item}") }).ClickAsync();
    }

    public Task LookAsync(string report, string what = "schrijven") => walker.LookAsync(what, report);

    public Task ReadyAsync() => Assertions.Expect(Text).ToBeEditableAsync();

    /// <summary>Types at the end of the text, key by key, as people do.</summary>
    public async Task WriteAtEndAsync(string sentence)
    {
        await Text.FocusAsync();
        await walker.Page.Keyboard.PressAsync("Control+End");
        await walker.Page.Keyboard.PressAsync("Enter");
        await Text.PressSequentiallyAsync(sentence);
    }

    /// <summary>On a phone the feedback is a sheet over the text.</summary>
    public async Task OpenFeedbackAsync()
    {
        if (walker.OnPhone) await walker.Page.GetByRole(AriaRole.Link, new() { Name = "Feedback", Exact = true }).ClickAsync();
    }

    public ILocator Marks => Text.Locator("mark.hl");

    public ILocator Paragraph(string words) => Text.Locator("p", new() { HasText = words });

    public Task SelectAsync(string paragraph) => Paragraph(paragraph).ClickAsync(new() { ClickCount = 3 });

    /// <summary>Not until the server has it.</summary>
    public Task SavedAsync() => Assertions.Expect(Status).ToHaveTextAsync(SavedWords());

    public Task HandInAsync(string report) =>
        walker.FollowAsync(walker.Page.GetByRole(AriaRole.Link, new() { Name = "Lever in" }), "inleveren", $"{report} inleveren");

    public async Task TakeBackAsync()
    {
        await TakeBackButton.ClickAsync();
        await ReadyAsync();
    }

    [GeneratedRegex("^\\s*Bewaard( om \\d{1,2}\\.\\d{2})?")]
    private static partial Regex SavedWords();
}
