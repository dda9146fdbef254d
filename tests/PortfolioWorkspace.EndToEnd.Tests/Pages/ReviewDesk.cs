using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>The desk at which a leercoach reads and answers.</summary>
public sealed class ReviewDesk(Walker walker)
{
    public ILocator Refusal => walker.Page.GetByRole(AriaRole.Alert);

    public ILocator Judgements => walker.Page.Locator("#richtlijnen .judge");

    public ILocator Letter(string to) => walker.Page.GetByRole(AriaRole.Textbox, new() { Name = $"Brief aan {to}" });

    /// <summary>On a phone the letter, the guidelines and the verdict are a sheet behind a link.</summary>
    public Task OpenSheetAsync() => walker.Page.GetByRole(AriaRole.Link, new() { Name = "Schrijf feedback" }).ClickAsync();

    /// <summary>On a phone the question, the versions and who waits are a sheet behind a link too.</summary>
    public ILocator More => walker.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Meer") });

    public ILocator Comments => walker.Page.Locator("#passages .card");

    /// <summary>Selects the first words of the text with the keyboard alone, and says something about them.</summary>
    public async Task CommentByKeyboardAsync(int words, string kind, string body)
    {
        await walker.Page.Locator(".readdesk").FocusAsync();
        for (var i = 0; i < words; i++) await walker.Page.Keyboard.PressAsync("Control+Shift+ArrowRight");
        var button = walker.Page.GetByRole(AriaRole.Button, new() { Name = kind, Exact = true });
        await Assertions.Expect(button).ToBeEnabledAsync();
        await walker.Page.Keyboard.PressAsync("Control+Alt+m");
        while (!await button.EvaluateAsync<bool>("b => b === document.activeElement")) await walker.Page.Keyboard.PressAsync("Tab");
        await walker.Page.Keyboard.PressAsync("Enter");
        var box = Comments.First.GetByRole(AriaRole.Textbox);
        await Assertions.Expect(box).ToBeFocusedAsync();
        await walker.Page.Keyboard.TypeAsync(body);
    }

    /// <summary>Selects some words as fingers do, and taps on a button; as on an iPhone the tap lets go of the selection before it is a click.</summary>
    public async Task CommentByTouchAsync(string words, string kind, string body)
    {
        Assert.True(await walker.Page.EvaluateAsync<bool>("""
            words => {
              const walker = document.createTreeWalker(document.querySelector(".readdesk .doc"), NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(words);
                if (at < 0) continue;
                getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
                document.addEventListener("touchend", () => getSelection().removeAllRanges(), { once: true, capture: true });
                return true;
              }
              return false;
            }
            """, words));
        var button = walker.Page.GetByRole(AriaRole.Button, new() { Name = kind, Exact = true });
        await Assertions.Expect(button).ToBeEnabledAsync();
        await button.TapAsync();
        var card = walker.Page.Locator("#passages .card.on");
        await Assertions.Expect(card.GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await Assertions.Expect(card.Locator("q")).ToHaveTextAsync(words);
        await walker.Page.Keyboard.TypeAsync(body);
    }

    /// <summary>Selects a whole paragraph, as people do with three clicks, and says something about it.</summary>
    public async Task CommentOnAsync(string paragraph, string kind, string body)
    {
        await walker.Page.Locator(".readdesk .doc p", new() { HasText = paragraph }).ClickAsync(new() { ClickCount = 3 });
        await walker.Page.GetByRole(AriaRole.Button, new() { Name = kind, Exact = true }).ClickAsync();
        var box = walker.Page.Locator("#passages .card.on").GetByRole(AriaRole.Textbox);
        await Assertions.Expect(box).ToBeFocusedAsync();
        await walker.Page.Keyboard.TypeAsync(body);
        if (walker.OnPhone) await walker.Page.Locator(".rail").GetByRole(AriaRole.Link, new() { Name = "Terug naar de tekst" }).ClickAsync();
    }

    public async Task WriteLetterAsync(string to, string letter)
    {
        await Assertions.Expect(Letter(to)).ToBeEditableAsync();
        await Letter(to).ClickAsync();
        await Letter(to).PressSequentiallyAsync(letter);
    }

    public async Task JudgeAllAsync(string word, string reason)
    {
        for (var i = 0; i < await Judgements.CountAsync(); i++)
        {
            await Judgements.Nth(i).GetByLabel(word, new() { Exact = true }).CheckAsync();
            await Judgements.Nth(i).GetByLabel("Waar zie je dat aan?").FillAsync(reason);
        }
    }

    public Task ConcludeAsync(string verdict) => walker.Page.GetByRole(AriaRole.Group, new() { Name = "Jouw oordeel" }).GetByRole(AriaRole.Radio, new() { Name = verdict }).CheckAsync();

    /// <summary>What stands under the choice that was made last.</summary>
    public ILocator Choice => walker.Page.Locator("#feedback .field-status[data-state=kept]");

    public ILocator Verdict(string verdict) => walker.Page.Locator("#verdict").GetByLabel(verdict);

    public ILocator Word(int guideline, string word) => Judgements.Nth(guideline).GetByLabel(word, new() { Exact = true });

    public ILocator KindOfFirst => Comments.First.Locator("select");
    /// <summary>What stands on top of its card.</summary>
    public ILocator KindOnFirst => Comments.First.Locator(".h .k");

    public Task SendAsync() => walker.Page.GetByRole(AriaRole.Button, new() { Name = "Stuur" }).ClickAsync();

    /// <summary>What is half under a bar of the desk is no smaller for it.</summary>
    public Task ScrollToTopAsync() => walker.Page.EvaluateAsync("() => { for (const part of document.querySelectorAll('*')) if (part.scrollTop) part.scrollTop = 0; }");

    public async Task LookFromTopAsync(string person, string what)
    {
        await ScrollToTopAsync();
        await LookAsync(person, what);
    }

    public Task LookAsync(string person, string what) => walker.LookAsync(what, person);
}
