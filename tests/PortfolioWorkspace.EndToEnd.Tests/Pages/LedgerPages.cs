using System.Globalization;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>The pages behind a dossier on which people note what no other page brings in: hours, another end product, what if.</summary>
public sealed class LedgerPages(Walker walker)
{
    public ILocator Contact => walker.Page.GetByRole(AriaRole.Region, new() { Name = "Contactmomenten" });

    public ILocator Difference => walker.Page.GetByRole(AriaRole.Region, new() { Name = "Nu en dan" });

    public ILocator Main => walker.Page.GetByRole(AriaRole.Main);

    public async Task LogContactAsync(DateOnly day, string hours, string about)
    {
        await walker.Page.GetByLabel("Datum").First.FillAsync(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await walker.Page.GetByLabel("Hoe lang, in uren").First.FillAsync(hours);
        await walker.Page.GetByLabel("Waar ging het over").FillAsync(about);
        await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Leg vast", Exact = true }).First.ClickAsync();
    }

    public async Task ProposeAsync(string type, string purpose, string forWhom, string form, string criteria)
    {
        await walker.Page.GetByLabel("Wat wordt het").SelectOptionAsync(new SelectOptionValue { Label = type });
        await walker.Page.GetByLabel("Waarvoor is het").FillAsync(purpose);
        await walker.Page.GetByLabel("Voor wie is het").FillAsync(forWhom);
        await walker.Page.GetByLabel("Hoe ziet het eruit").FillAsync(form);
        await walker.Page.GetByLabel("Waaraan moet het voldoen").FillAsync(criteria);
        await PressAsync("Doe dit voorstel");
    }

    public Task PressAsync(string button) => walker.Page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    public async Task TryAsync(string label, string option)
    {
        await walker.Page.GetByLabel(label).SelectOptionAsync(new SelectOptionValue { Label = option });
        await PressAsync("Laat zien");
    }
}
