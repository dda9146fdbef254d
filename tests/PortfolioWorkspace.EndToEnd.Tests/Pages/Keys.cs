using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>Somebody who has a keyboard and no mouse: nothing here points, and nothing is given the focus but by a key.</summary>
public sealed class Keys(Walker walker)
{
    public Task PressAsync(string key) => walker.Page.Keyboard.PressAsync(key);

    public Task TypeAsync(string words) => walker.Page.Keyboard.TypeAsync(words);

    /// <summary>Goes on until something has the focus, and gives up on what cannot be reached.</summary>
    public async Task GoToAsync(ILocator wanted, string key = "Tab", int most = 80)
    {
        for (var pressed = 0; pressed < most; pressed++)
        {
            if (await HasFocusAsync(wanted)) return;
            await PressAsync(key);
        }

        Assert.True(await HasFocusAsync(wanted), $"{most} times {key}, and {wanted} still has no focus; {await FocusedAsync()} has.");
    }

    public async Task UseAsync(ILocator wanted, string key = "Tab", int most = 80)
    {
        await GoToAsync(wanted, key, most);
        await PressAsync("Enter");
    }

    /// <summary>Goes to a group of choices and with the arrows to the one that is wanted.</summary>
    public async Task ChooseAsync(ILocator group, string choice)
    {
        await GoToAsync(group.GetByRole(AriaRole.Radio).First);
        await PressAsync("Space");
        var wanted = group.GetByRole(AriaRole.Radio, new() { Name = choice });
        for (var left = await group.GetByRole(AriaRole.Radio).CountAsync(); left > 0 && !await wanted.IsCheckedAsync(); left--) await PressAsync("ArrowDown");
        await Assertions.Expect(wanted).ToBeCheckedAsync();
        await Assertions.Expect(wanted).ToBeFocusedAsync();
    }

    /// <summary>How much is selected.</summary>
    /// <summary>What is selected in the text that is read, how far into it, and whether it can be seen.</summary>
    public Task<Chosen> ChosenAsync() => walker.Page.EvaluateAsync<Chosen>("""
        () => {
          const [range, desk] = [getSelection().getRangeAt(0), document.querySelector(".readdesk")];
          const before = document.createRange();
          before.setStart(desk, 0);
          before.setEnd(range.startContainer, range.startOffset);
          const [place, seen] = [range.getBoundingClientRect(), desk.getBoundingClientRect()];
          return { words: range.toString(), at: before.toString().length, inView: place.top >= seen.top && place.bottom <= seen.bottom };
        }
        """);

    public Task<int> SelectedAsync() => walker.Page.EvaluateAsync<int>("() => getSelection().toString().length");

    private static Task<bool> HasFocusAsync(ILocator wanted) => wanted.EvaluateAsync<bool>("e => e === document.activeElement");

    private Task<string> FocusedAsync() => walker.Page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 160)");
}

/// <summary>A piece of a text that somebody chose by keys.</summary>
public sealed record Chosen
{
    public string Words { get; set; } = "";
    public int At { get; set; }
    public bool InView { get; set; }
}
