using System.Globalization;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>What waits for a leercoach, longest first, and the conversations to confirm beside it.</summary>
public sealed class InboxPage(Walker walker)
{
    public ILocator Rows => walker.Page.Locator("ol.q").GetByRole(AriaRole.Listitem);

    public ILocator ConfirmButton(string person) => walker.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^Bevestig .*{person}") });

    public Task LookAsync(string heading, string what = "inbox") => walker.LookAsync(what, heading);

    public async Task<IReadOnlyList<int>> DaysAsync() =>
        [.. (await Rows.Locator(".d b").AllInnerTextsAsync()).Select(days => int.Parse(days, CultureInfo.InvariantCulture))];

    public Task OpenAsync(string person, string report) =>
        walker.FollowAsync(Rows.Filter(new() { HasText = person }).Filter(new() { HasText = report }).GetByRole(AriaRole.Link), "beoordelen", person);
}
