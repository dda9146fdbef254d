using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>What somebody copied elsewhere and pastes at the desk; a page may not read the real clipboard of a headless browser.</summary>
public sealed class Clipboard(Walker walker)
{
    private const string Paste = """
        (text, data) => {
          const clipboardData = new DataTransfer();
          for (const [type, value] of Object.entries(data)) type === 'file' ? clipboardData.items.add(new File([new Uint8Array(9)], value, { type: 'image/png' })) : clipboardData.setData(type, value);
          text.focus();
          text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }
        """;

    public static string Kept(string file) => File.ReadAllText(Repository.At("tests", "PortfolioWorkspace.EndToEnd.Tests", "Clipboard", file));

    public Task PasteHtmlAsync(string html) => PasteAsync("text/html", html);

    public Task PasteTextAsync(string text) => PasteAsync("text/plain", text);

    public Task PastePictureAsync() => PasteAsync("file", "foto.png");

    private Task PasteAsync(string type, string value) =>
        new WritingDesk(walker).Text.EvaluateAsync(Paste, new Dictionary<string, string> { [type] = value });
}
