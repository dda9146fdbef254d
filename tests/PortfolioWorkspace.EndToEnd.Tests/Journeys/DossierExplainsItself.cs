using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Karin reads what is missing and how it can be reached, notes contact and proposes another end product; Karim confirms, agrees and first tries what a waiver would change.</summary>
public sealed class DossierExplainsItself(Chromium chromium) : Journey(chromium)
{
    private const string Karin = "Karin Mulder", Karim = "Karim Aydın";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_participant_notes_and_a_trainer_settles(int width)
    {
        var dossier = await Demo.DossierAsync(Karin);
        var karin = await SignInAsync(Karin, $"/dossiers/{dossier}", width);
        var karim = await SignInAsync(Karim, $"/dossiers/{dossier}/uren", width);
        var (own, trainer) = (new LedgerPages(karin), new LedgerPages(karim));

        await karin.LookAsync("dossier", Karin);
        await Expect(new DossierPage(karin).Requirement("Bijeenkomsten").First).ToContainTextAsync("Nog 2 bijeenkomsten");
        await karin.OpenAsync($"/dossiers/{dossier}/uren", "uren", "Uren van");
        await own.LogContactAsync(House.Data.Today.AddDays(-1), "1,25", "Belafspraak over het plan");
        await Expect(own.Contact).ToContainTextAsync("wacht op een trainer");
        await karin.LookAsync("uren-vastgelegd", "Uren van");

        await karim.Page.ReloadAsync();
        await karim.LookAsync("uren", "Uren van");
        await trainer.PressAsync("Bevestig");
        await Expect(trainer.Contact).ToContainTextAsync($"bevestigd door {Karim}");
        await karim.LookAsync("uren-bevestigd", "Uren van");

        await karin.OpenAsync($"/dossiers/{dossier}/eindproduct", "eindproduct", "Ander eindproduct");
        await own.ProposeAsync("Lessenreeks", "Lessen over erfgoed in de wijk.", "Groep 5 tot en met 8", "Zes lessen met een handleiding", "Klaar om te geven\nMet bronnen");
        await Expect(own.Main).ToContainTextAsync("Een trainer heeft nog niet gereageerd.");
        await karin.LookAsync("voorgesteld", "Ander eindproduct");
        await karim.OpenAsync($"/dossiers/{dossier}/eindproduct", "eindproduct", "Ander eindproduct");
        await trainer.PressAsync("Ik ga akkoord");
        await Expect(trainer.Main).ToContainTextAsync($"{Karim} ging akkoord op");
        await karim.LookAsync("akkoord", "Ander eindproduct");

        await karim.OpenAsync($"/dossiers/{dossier}/wat-als", "wat-als", "Wat als");
        await trainer.TryAsync("Als ik vrijstelling geef voor", "Bijeenkomsten bijgewoond");
        await Expect(trainer.Difference).ToContainTextAsync("verandert");
        await karim.LookAsync("nu-en-dan", "Wat als");
        await karin.OpenAsync($"/dossiers/{dossier}", "dossier-na", Karin);
        await Expect(own.Main).Not.ToContainTextAsync("Een trainer gaf vrijstelling.");
        await karin.OpenAsync("/", "thuis", "Wat moet ik nog doen?");
    }
}
