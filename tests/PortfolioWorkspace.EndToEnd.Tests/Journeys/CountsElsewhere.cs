using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>A conversation was noted for the wrong requirement: Joost lets it count for another one, and Daan reads why.</summary>
public sealed class CountsElsewhere(Chromium chromium) : Journey(chromium)
{
    private const string Daan = "Daan Kuipers";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_trainer_lets_a_conversation_count_elsewhere_and_the_dossier_says_why(int width)
    {
        var dossier = await Demo.DossierAsync(Daan);
        var joost = await SignInAsync("Joost Meijer", $"/dossiers/{dossier}", width);
        await joost.LookAsync("dossier-trainer", Daan);
        await joost.FollowAsync(joost.Page.GetByRole(AriaRole.Link, new() { Name = "Tel bewijs bij een andere eis" }), "bewijs", $"Bewijs van {Daan}");
        await Button(joost).ClickAsync();
        await Expect(joost.Page.GetByText("Kies wat je bij een andere eis telt.")).ToBeVisibleAsync();
        await joost.LookAsync("niets-gekozen", $"Bewijs van {Daan}");
        await joost.Page.GetByLabel("Wat telt waar?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await joost.Page.GetByLabel("Waarom?").FillAsync("Dit was een gesprek met de leercoach.");
        await Button(joost).ClickAsync();
        await Expect(joost.Page.GetByText("Het telt nu bij de andere eis.")).ToBeVisibleAsync();
        await joost.LookAsync("verplaatst", $"Bewijs van {Daan}");

        var daan = await SignInAsync(Daan, $"/dossiers/{dossier}", width);
        await Expect(daan.Page.GetByRole(AriaRole.Heading, new() { Name = "Geteld bij een andere eis" })).ToBeVisibleAsync();
        await Expect(daan.Page.GetByText("Dit was een gesprek met de leercoach.")).ToBeVisibleAsync();
        await daan.LookAsync("dossier", Daan);
    }

    private static ILocator Button(Walker joost) => joost.Page.GetByRole(AriaRole.Button, new() { Name = "Tel het daar" });
}
