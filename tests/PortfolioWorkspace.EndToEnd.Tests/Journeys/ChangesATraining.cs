using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Hanneke makes a version of CCO that asks for one conversation less, sees what that does to whom, and moves the group; Sanne reads it in her dossier.</summary>
public sealed class ChangesATraining(Chromium chromium) : Journey(chromium)
{
    private const string Sanne = "Sanne de Wit", Own = "Eigen coachgesprekken in het cultuuronderwijs", Reports = "Reflectieverslagen over eigen gesprekken goedgekeurd";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_threshold_is_lowered_published_and_followed(int width)
    {
        var hanneke = await SignInAsync("Hanneke Smit", "/beheer/programmas", width);
        var page = hanneke.Page;
        await hanneke.LookAsync("trainingen", "Trainingen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Maak een nieuwe versie CCO", Exact = true }).ClickAsync();
        await hanneke.LookAsync("concept", "Nieuwe versie van CCO");

        await LowerAsync(Own, "Aantal gesprekken", "drie");
        await Expect(page.GetByText("'drie' bij 'Aantal gesprekken' is geen heel getal")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Aantal gesprekken")).ToHaveValueAsync("drie");
        await hanneke.LookAsync("fout-bij-het-veld", Own);
        await hanneke.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Naar het overzicht van dit concept" }), "concept-met-fout", "Nieuwe versie van CCO");
        await Expect(page.GetByText("Dat kan zodra hierboven alles goed is.")).ToBeVisibleAsync();
        await LowerAsync(Own, "Aantal gesprekken", "3");
        await page.GetByRole(AriaRole.Link, new() { Name = "Naar het overzicht van dit concept" }).ClickAsync();
        await LowerAsync(Reports, "Aantal goedgekeurde verslagen", "3");
        await page.GetByRole(AriaRole.Link, new() { Name = "Naar het overzicht van dit concept" }).ClickAsync();

        await Expect(page.GetByText("Aantal gesprekken: van 4 naar 3")).ToBeVisibleAsync();
        await Expect(page.GetByText("Aantal goedgekeurde verslagen: van 4 naar 3")).ToBeVisibleAsync();
        await hanneke.LookAsync("verschil", "Nieuwe versie van CCO");
        await page.GetByLabel("Waarom komt deze versie er?").FillAsync("Drie gesprekken zijn genoeg.");
        await hanneke.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Geef versie 2 uit" }), "uitgegeven", "Trainingen");
        await Expect(page.GetByText("Versie 2 van CCO is er.")).ToBeVisibleAsync();

        var group = await Demo.GroupAsync(Sanne);
        await hanneke.FollowAsync(page.Locator($"a[href='/beheer/groepen/{group}/programma']"), "versie-van-de-groep", "Versie van de training");
        await page.GetByLabel("Versie 2").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Laat zien" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Wat versie 2 verandert" })).ToBeVisibleAsync();
        var row = page.GetByRole(AriaRole.Region, new() { Name = Sanne }).GetByRole(AriaRole.Row).Filter(new() { HasText = Own });
        var promised = await row.GetByRole(AriaRole.Cell).Nth(1).InnerTextAsync();
        await hanneke.LookAsync("wat-verandert", "Versie van de training");
        await page.GetByRole(AriaRole.Button, new() { Name = "Laat de groep overstappen naar versie 2" }).ClickAsync();
        await Expect(page.GetByText("Schrijf op waarom")).ToBeVisibleAsync();
        await hanneke.LookAsync("zonder-reden", "Versie van de training");
        await page.GetByLabel("Waarom stapt de groep over?").FillAsync("Vier gesprekken paste niet in het jaar.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Laat de groep overstappen naar versie 2" }).ClickAsync();
        await Expect(page.GetByText("De groep volgt nu versie 2.")).ToBeVisibleAsync();
        await hanneke.LookAsync("overgestapt", "Versie van de training");

        var sanne = await SignInAsync(Sanne, $"/dossiers/{await Demo.DossierAsync(Sanne)}", width);
        await Expect(sanne.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(promised);
        await sanne.LookAsync("dossier", Sanne);

        async Task LowerAsync(string criterion, string field, string value)
        {
            await hanneke.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Eisen", Exact = true }), "eisen", "Eisen");
            await hanneke.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = criterion, Exact = true }), "eis", criterion);
            await page.GetByLabel(field).FillAsync(value);
            await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar", Exact = true }).ClickAsync();
            await Expect(page.GetByText("Bewaard. Het geldt nog voor niemand")).ToBeVisibleAsync();
        }
    }

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task Every_part_has_a_form_and_a_text_is_compared_word_by_word(int width)
    {
        var hanneke = await SignInAsync("Hanneke Smit", "/beheer/programmas", width);
        var page = hanneke.Page;
        await hanneke.LookAsync("trainingen", "Trainingen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Maak een nieuwe versie CCO", Exact = true }).ClickAsync();
        await hanneke.LookAsync("concept", "Nieuwe versie van CCO");
        foreach (var part in new[] { "Namen, uren en prijs", "Fasen", "Bijeenkomsten", "Regels in het dossier", "Soorten documenten", "Profiel", "Certificaat", "Als tekst" })
        {
            await hanneke.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = part, Exact = true }), part.Split(' ')[0].ToLowerInvariant().TrimEnd(','), part);
            await page.GetByRole(AriaRole.Link, new() { Name = "Nieuwe versie", Exact = true }).ClickAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Soorten documenten", Exact = true }).ClickAsync();
        await hanneke.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Waarnemingsverslag", Exact = true }), "soort", "Waarnemingsverslag");
        await page.GetByText("Voeg een punt toe waar de lezer op let").ClickAsync();
        await page.GetByLabel("Het punt (Nederlands)").FillAsync("Het verslag heeft een titel");
        await page.GetByLabel("Het punt (Engels)").FillAsync("The report has a title");
        await page.GetByRole(AriaRole.Button, new() { Name = "Voeg toe", Exact = true }).ClickAsync();
        await Expect(page.GetByLabel("Punt 6 (Nederlands)")).ToHaveValueAsync("Het verslag heeft een titel");
        await hanneke.LookAsync("nieuw-punt", "Waarnemingsverslag");

        await page.GetByRole(AriaRole.Link, new() { Name = "Nieuwe versie", Exact = true }).ClickAsync();
        await hanneke.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Sjablonen", Exact = true }), "sjablonen", "Sjablonen");
        var template = page.GetByLabel("waarnemingsverslag");
        await template.FillAsync((await template.InputValueAsync()).Replace("8. Wat neem ik mee?", "8. Wat doe ik morgen?", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Bewaard. Het geldt nog voor niemand")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Naar het overzicht van dit concept" }).ClickAsync();

        await Expect(page.GetByText("Nieuw punt bij Waarnemingsverslag: Het verslag heeft een titel.")).ToBeVisibleAsync();
        await Expect(page.Locator(".words ins").Last).ToContainTextAsync("morgen");
        await hanneke.LookAsync("verschil", "Nieuwe versie van CCO");
        await page.GetByText("Gooi dit concept weg").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Gooi weg", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Het concept is weg.")).ToBeVisibleAsync();
        await hanneke.LookAsync("weg", "Trainingen");
    }
}
