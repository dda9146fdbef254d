namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>Types words that are all different, at the pace of somebody in a hurry, on whatever page is in front of her.</summary>
public sealed class Typist(Device device)
{
    // The same hands for every run.
    private readonly Random _hand = new(20261126);
    private int _number;

    /// <summary>Puts the caret behind a paragraph and begins a new one.</summary>
    public async Task BeginAfterAsync(string paragraph)
    {
        await GoBehindAsync(paragraph);
        await device.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes on in a paragraph that is there.</summary>
    public async Task GoBehindAsync(string paragraph)
    {
        await device.Page.Locator("draft-editor .doc p", new() { HasTextString = paragraph }).ClickAsync();
        await device.Page.Keyboard.PressAsync("End");
    }

    /// <summary>Goes on at the end of the text.</summary>
    public async Task BeginAtEndAsync()
    {
        await device.Page.Locator("draft-editor .doc").FocusAsync();
        await device.Page.Keyboard.PressAsync("Control+End");
        await device.Page.Keyboard.PressAsync("Enter");
    }

    public async Task TypeAsync(int words)
    {
        for (var i = 0; i < words; i++)
        {
            await device.Page.Keyboard.TypeAsync(device.Letters.Word(_number++), new() { Delay = _hand.Next(15, 40) });
            await device.Page.Keyboard.TypeAsync(i % 8 == 7 ? ". " : " ", new() { Delay = _hand.Next(15, 60) });
        }
    }

    /// <summary>A page of text at once, from the clipboard.</summary>
    public async Task PasteAsync(int letters)
    {
        var words = new System.Text.StringBuilder();
        while (words.Length < letters) words.Append(device.Letters.Word(_number++)).Append(_number % 60 == 0 ? "\n\n" : " ");
        await device.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await device.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", words.ToString());
        device.Witness.Pasted(words.ToString());
        await device.Page.Keyboard.PressAsync("Control+V");
    }

    /// <summary>Hands off the keys for a moment, as people do between two sentences.</summary>
    public Task RestAsync(int milliseconds) => device.Page.EvaluateAsync("time => new Promise(done => setTimeout(done, time))", milliseconds);
}
