using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Theo says how many people he can guide and that he has another tie with Daan; Hanneke sees both when she assigns; a leercoach of the day confirms what she guided.</summary>
public sealed class LeercoachesAndTies(Chromium chromium) : Journey(chromium)
{
    private const string Daan = "Daan Kuipers", Theo = "Theo van Rijn", Hanneke = "Hanneke Smit", Marieke = "Marieke Bos";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_full_leercoach_with_a_tie_is_chosen_knowingly(int width)
    {
        var (dossier, group) = (await Demo.DossierAsync(Daan), await Demo.GroupAsync(Daan));
        var theo = await SignInAsync(Theo, "/deelnemers", width);
        await Fill_in_capacity(theo);
        await Note_a_tie(theo, dossier);

        var hanneke = await SignInAsync(Hanneke, $"/beheer/groepen/{group}", width);
        await Expect(hanneke.Page.GetByText($"{Theo}: 2 van 1")).ToBeVisibleAsync();
        await hanneke.LookAsync("leercoaches", "Leercoaches");
        await ChooseAsync(hanneke, Marieke);
        await Expect(hanneke.Page.GetByText($"{Marieke} is nu de leercoach van {Daan}.")).ToBeVisibleAsync();
        await ChooseAsync(hanneke, Theo);
        await Expect(hanneke.Page.GetByText("Zet eerst het vinkje, of kies een andere leercoach.")).ToBeVisibleAsync();
        await Expect(hanneke.Page.GetByText($"Bij {Theo} en {Daan} is een belang gemeld.")).ToBeVisibleAsync();
        await hanneke.LookAsync("bewust-kiezen", "Leercoaches");
        await hanneke.Page.GetByLabel("Ik weet dit en kies toch voor deze leercoach").CheckAsync();
        await Change(hanneke).ClickAsync();
        await Expect(hanneke.Page.GetByText($"{Theo} is nu de leercoach van {Daan}.")).ToBeVisibleAsync();

        var daan = await SignInAsync(Daan, $"/dossiers/{dossier}", width);
        await Expect(daan.Page.GetByText("een trainer keurt je verslagen goed")).ToBeVisibleAsync();
        await Expect(daan.Page.GetByText("dezelfde school")).ToHaveCountAsync(0);
        await daan.LookAsync("dossier", Daan);
    }

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_leercoach_of_the_day_confirms_that_line_and_a_trainer_the_next_with_a_reason(int width)
    {
        var daan = await SignInAsync(Daan, "/gesprekken/nieuw?soort=driehoekgesprek", width);
        await LogAsync(daan, Marieke);
        var marieke = await SignInAsync(Marieke, "/gesprekken", width);
        await Expect(marieke.Page.GetByRole(AriaRole.Heading, new() { Name = "Begeleid op een trainingsdag" })).ToBeVisibleAsync();
        await marieke.LookAsync("gesprekken", "Gesprekken");
        await marieke.FollowAsync(marieke.Page.Locator(".toconfirm").GetByRole(AriaRole.Link, new() { Name = Daan }), "begeleid-gesprek", "Driehoekgesprek");
        await marieke.Page.GetByRole(AriaRole.Button, new() { Name = "Bevestig" }).ClickAsync();
        await Expect(marieke.Page.GetByText("Bevestigd", new() { Exact = true })).ToBeVisibleAsync();

        await daan.GoAsync("/gesprekken/nieuw?soort=driehoekgesprek");
        await LogAsync(daan, Theo);
        var joost = await SignInAsync("Joost Meijer", new Uri(daan.Page.Url).AbsolutePath, width);
        await joost.Page.Locator("summary", new() { HasText = "Bevestig als trainer" }).ClickAsync();
        await joost.Page.GetByRole(AriaRole.Button, new() { Name = "Bevestig dit gesprek" }).ClickAsync();
        await Expect(joost.Page.GetByText("Schrijf op waarom jij het bevestigt.")).ToBeVisibleAsync();
        await joost.LookAsync("zonder-reden", "Driehoekgesprek");
        await joost.Page.GetByLabel("Waarom bevestig jij het?").FillAsync("Theo is ziek en ik was erbij.");
        await joost.Page.GetByRole(AriaRole.Button, new() { Name = "Bevestig dit gesprek" }).ClickAsync();
        await Expect(joost.Page.GetByText("Theo is ziek en ik was erbij.")).ToBeVisibleAsync();
        await joost.LookAsync("bevestigd", "Driehoekgesprek");
    }

    private static async Task Fill_in_capacity(Walker theo)
    {
        await theo.LookAsync("deelnemers", "Mijn deelnemers");
        await theo.Page.Locator("summary", new() { HasText = "Vul je grens in" }).ClickAsync();
        await theo.Page.GetByLabel("Aantal deelnemers dat je kunt begeleiden").FillAsync("1");
        await theo.Page.GetByRole(AriaRole.Button, new() { Name = "Bewaar" }).ClickAsync();
        await Expect(theo.Page.GetByText("van 1 deelnemers")).ToBeVisibleAsync();
        await theo.LookAsync("grens", "Mijn deelnemers");
    }

    private static async Task Note_a_tie(Walker theo, Guid dossier)
    {
        await theo.GoAsync($"/dossiers/{dossier}");
        await theo.LookAsync("dossier-leercoach", Daan);
        await theo.FollowAsync(theo.Page.GetByRole(AriaRole.Link, new() { Name = "Belang melden of bekijken" }), "belang", $"Belang bij {Daan}");
        await theo.Page.GetByLabel("Wat is het belang?").FillAsync("We werken op dezelfde school.");
        await theo.Page.GetByRole(AriaRole.Button, new() { Name = "Meld dit belang" }).ClickAsync();
        await Expect(theo.Page.GetByText("Het belang is gemeld.")).ToBeVisibleAsync();
        await theo.LookAsync("belang-gemeld", $"Belang bij {Daan}");
    }

    private static async Task ChooseAsync(Walker hanneke, string leercoach)
    {
        var name = hanneke.Page.GetByLabel($"Leercoach voor {Daan}");
        await name.FillAsync(leercoach);
        await hanneke.Page.Locator(".mud-popover-open .mud-list-item", new() { HasText = leercoach }).First.ClickAsync();
        await Change(hanneke).ClickAsync();
    }

    private static ILocator Change(Walker hanneke) => hanneke.Page.GetByRole(AriaRole.Button, new() { Name = $"Wissel van leercoach {Daan}" });

    private async Task LogAsync(Walker daan, string guide)
    {
        var conversations = new ConversationsPage(daan);
        await conversations.OnAsync(House.Data.Today);
        await conversations.Minutes.FillAsync("45");
        await daan.Page.GetByLabel("Na welke bijeenkomst?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await daan.Page.GetByLabel("Welke leercoach begeleidde dit?").SelectOptionAsync(new SelectOptionValue { Label = guide == Theo ? $"{Theo} (jouw leercoach)" : guide });
        await conversations.WhereAsync("Op een school");
        await daan.LookAsync($"driehoek-{guide[..4]}", "Leg een driehoekgesprek vast");
        await conversations.SaveAsync();
        await Expect(daan.Page.GetByText("Je gesprek is vastgelegd.")).ToBeVisibleAsync();
        await daan.LookAsync("vastgelegd", "Driehoekgesprek");
    }
}
