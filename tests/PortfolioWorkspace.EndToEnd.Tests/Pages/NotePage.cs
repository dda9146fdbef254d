using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>The empty sheet for right after a conversation.</summary>
public sealed partial class NotePage(Walker walker)
{
    public const string Heading = "Notitie";

    public ILocator Sheet => walker.Page.Locator("draft-note textarea");

    public ILocator Status => walker.Page.Locator("draft-note .field-status");

    public Task LookAsync(string what = "notitie") => walker.LookAsync(what, Heading);

    public Task SavedAsync() => Assertions.Expect(Status).ToHaveTextAsync(SavedWords());

    [GeneratedRegex("^\\s*Bewaard")]
    private static partial Regex SavedWords();
}
