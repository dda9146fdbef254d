using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>Where trainers weigh a dossier, sign, and note what the academy answered.</summary>
public sealed class DecisionPage(Walker walker)
{
    private static readonly AriaRole Button = AriaRole.Button;

    public ILocator Steps => walker.Page.GetByRole(AriaRole.Complementary, new() { Name = "Besluit", Exact = true });

    public ILocator Refusal => walker.Page.GetByRole(AriaRole.Alert);

    public ILocator Motivation => walker.Page.GetByLabel("Waarom neem je dit besluit?");

    public ILocator Said(string words) => walker.Page.GetByText(words, new() { Exact = true });

    public async Task DecideAsync(string outcome, string motivation)
    {
        await walker.Page.GetByRole(AriaRole.Group, new() { Name = "Jouw besluit" }).GetByLabel(outcome, new() { Exact = true }).CheckAsync();
        await Motivation.FillAsync(motivation);
        await walker.Page.GetByRole(Button, new() { Name = "Teken het besluit" }).ClickAsync();
    }

    public Task SignSecondAsync() => walker.Page.GetByRole(Button, new() { Name = "Ik ben het eens en teken mee" }).ClickAsync();

    public async Task RecordAgreementAsync(string remark)
    {
        await walker.Page.GetByLabel("Ja, akkoord", new() { Exact = true }).CheckAsync();
        await walker.Page.GetByLabel("Opmerking").FillAsync(remark);
        await walker.Page.GetByRole(Button, new() { Name = "Leg het antwoord vast" }).ClickAsync();
    }

    public Task LookAsync(string person, string what) => walker.LookAsync(what, person);
}
