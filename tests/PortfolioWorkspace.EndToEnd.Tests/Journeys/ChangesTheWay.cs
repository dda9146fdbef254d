using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Joost takes Daan over to the training alone and back: nothing of what Daan wrote is lost. Hanneke lets somebody certify without the course.</summary>
public sealed class ChangesTheWay(Chromium chromium) : Journey(chromium)
{
    private const string Daan = "Daan Kuipers", Karin = "Karin Mulder";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task To_the_training_alone_and_back_loses_nothing(int width)
    {
        var dossier = await Demo.DossierAsync(Daan);
        var joost = await SignInAsync("Joost Meijer", $"/dossiers/{dossier}", width);
        await joost.LookAsync("dossier-trainer", Daan);
        await joost.FollowAsync(joost.Page.GetByRole(AriaRole.Link, new() { Name = "Verander de manier van deelnemen" }), "wat-verandert", $"Deelname van {Daan}");
        await Expect(joost.Page.GetByText("Telt dan niet meer mee")).ToBeVisibleAsync();
        await Button(joost).ClickAsync();
        await Expect(joost.Page.GetByText("Kies eerst een manier van deelnemen.")).ToBeVisibleAsync();
        await joost.LookAsync("niets-gekozen", $"Deelname van {Daan}");
        await ChangeAsync(joost, "Alleen de training", "Heeft genoeg aan de training.");
        await joost.LookAsync("veranderd", $"Deelname van {Daan}");

        var daan = await SignInAsync(Daan, $"/dossiers/{dossier}", width);
        await Expect(daan.Page.GetByText("Heeft genoeg aan de training.")).ToBeVisibleAsync();
        await daan.LookAsync("dossier-training", Daan);
        await daan.FollowAsync(daan.Page.GetByRole(AriaRole.Link, new() { Name = "Naar je gesprekken" }), "bewaarde-gesprekken", "Gesprekken");
        await daan.GoAsync("/documenten");
        await Expect(daan.Page.GetByText("blijft hier staan om te lezen")).ToBeVisibleAsync();
        await daan.LookAsync("bewaarde-verslagen", "Verslagen");

        await ChangeAsync(joost, "Training en certificaat", "Wil toch een certificaat.");
        await daan.GoAsync("/documenten");
        await Expect(daan.Page.GetByText("blijft hier staan om te lezen")).ToHaveCountAsync(0);
        await daan.LookAsync("verslagen-terug", "Verslagen");
    }

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task Somebody_certifies_without_the_course(int width)
    {
        var dossier = await Demo.DossierAsync(Karin);
        var hanneke = await SignInAsync("Hanneke Smit", $"/dossiers/{dossier}/deelname", width);
        await hanneke.LookAsync("wat-verandert", $"Deelname van {Karin}");
        await ChangeAsync(hanneke, "Certificaat zonder cursus", "Werkt al jaren als cultuurcoördinator.");
        await hanneke.LookAsync("zonder-cursus", $"Deelname van {Karin}");

        var karin = await SignInAsync(Karin, $"/dossiers/{dossier}", width);
        await Expect(karin.Page.GetByText("Een trainer beoordeelt wat er in het dossier staat.")).ToBeVisibleAsync();
        await Expect(karin.Page.Locator("#eis-bijeenkomsten")).ToHaveCountAsync(0);
        await karin.LookAsync("dossier", Karin);
    }

    private static async Task ChangeAsync(Walker trainer, string to, string why)
    {
        await trainer.Page.GetByRole(AriaRole.Radio, new() { Name = to, Exact = true }).CheckAsync();
        await trainer.Page.GetByLabel("Waarom?").FillAsync(why);
        await Button(trainer).ClickAsync();
        await Expect(trainer.Page.GetByText("De manier van deelnemen is veranderd.")).ToBeVisibleAsync();
    }

    private static ILocator Button(Walker trainer) => trainer.Page.GetByRole(AriaRole.Button, new() { Name = "Verander de manier van deelnemen" });
}
