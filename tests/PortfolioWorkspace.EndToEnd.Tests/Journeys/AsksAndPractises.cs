using System.Globalization;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Sanne asks her leercoach something, calls for extra support and plans a moment to practise; the others have their pages open.</summary>
public sealed class AsksAndPractises(Chromium chromium) : Journey(chromium)
{
    private const string Question = "Mag ik ook over een online gesprek schrijven?", Answer = "Ja. Zet er wel bij dat het online was.", Call = "Ik kom niet op gang met mijn derde verslag.", What = "Samenvatten zonder oordeel.", Hostile = "<img src=x onerror=alert(1)>";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_question_is_answered_while_both_look(int width)
    {
        var (sanne, marieke) = (await SignInAsync("Sanne de Wit", "/", width), await SignInAsync("Marieke Bos", "/beoordelen", width));
        var (asks, answers) = (new SupportPages(sanne), new SupportPages(marieke));
        await sanne.LookAsync("vandaag", HomePage.Participant);
        await marieke.LookAsync("inbox", "wachten op jou");

        await sanne.FollowAsync(asks.Link("Stuur bericht"), "nieuwe-vraag", "Stel een vraag");
        await asks.Press("Stuur je vraag");
        await Expect(sanne.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Er staat nog niets.");
        await asks.AskAsync(Question, "Stuur je vraag");
        await sanne.LookAsync("gevraagd", "Je vraag");
        await Expect(asks.Readers).ToContainTextAsync("Jij en Marieke Bos");

        await Expect(answers.Live).ToContainTextAsync("Sanne stelde je een vraag.");
        await marieke.FollowAsync(answers.Live.GetByRole(AriaRole.Link), "vraag", "Vraag van Sanne");
        await answers.WriteAsync($"{Answer} {Hostile}");
        await Expect(asks.Live).ToContainTextAsync("Marieke schreef je een bericht.");
        await marieke.LookAsync("beantwoord", "Vraag van Sanne");
        await sanne.FollowAsync(asks.Live.GetByRole(AriaRole.Link), "antwoord", "Je vraag");
        await Expect(asks.Said.Last).ToContainTextAsync($"{Answer} {Hostile}");
        await asks.Press("Dit is afgerond");
        await Expect(asks.Toast).ToContainTextAsync("Afgerond.");
        await sanne.OpenAsync("/vragen", "vragen", "Vragen en hulp");
        await marieke.OpenAsync("/vragen", "vragen-leercoach", "Vragen en hulp");
    }

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_call_for_support_reaches_the_trainer_and_they_agree_on_something(int width)
    {
        var (sanne, joost) = (await SignInAsync("Sanne de Wit", "/", width), await SignInAsync("Joost Meijer", "/", width));
        var (asks, answers) = (new SupportPages(sanne), new SupportPages(joost));
        await sanne.LookAsync("vandaag", HomePage.Participant);
        await Expect(joost.Page.GetByText("1 deelnemer vroeg om extra ondersteuning")).ToBeVisibleAsync();
        await joost.LookAsync("trainer", "Wat wacht er op jou?");

        await sanne.FollowAsync(asks.Link("Vraag hulp"), "hulp-vragen", "Vraag extra ondersteuning");
        await Expect(sanne.Page.Locator(".readers")).ToContainTextAsync("Je organisatie en andere deelnemers lezen het niet.");
        await asks.AskAsync(Call, "Stuur je verzoek");
        await sanne.LookAsync("hulp-gevraagd", "Je verzoek om extra ondersteuning");

        await joost.GoAsync($"/groepen/{await Demo.GroupAsync("Sanne de Wit")}");
        await Expect(joost.Page.GetByText("2 deelnemers vroegen om extra ondersteuning")).ToBeVisibleAsync();
        await joost.LookAsync("groep", "Groep");
        await joost.FollowAsync(joost.Page.Locator(".supportline").GetByRole(AriaRole.Link, new() { Name = "Sanne de Wit" }), "hulp", "Sanne vraagt extra ondersteuning");
        await answers.WriteAsync("Zullen we bellen?");
        await answers.FillAsync("wat", "Een half uur bellen over verslag 3.");
        await answers.FillAsync("dag", Day(2));
        await answers.Press("Leg vast");
        await Expect(answers.Toast).ToContainTextAsync("De afspraak staat erbij.");
        await joost.LookAsync("afgesproken", "Sanne vraagt extra ondersteuning");
        await Expect(asks.Live).ToContainTextAsync("Joost legde een afspraak vast.");
        await sanne.Page.ReloadAsync();
        await Expect(sanne.Page.Locator(".notice")).ToContainTextAsync("Een half uur bellen over verslag 3.");
    }

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task A_moment_to_practise_is_planned_joined_and_called_off(int width)
    {
        var (sanne, marieke) = (await SignInAsync("Sanne de Wit", "/oefenen", width), await SignInAsync("Marieke Bos", "/oefenen", width));
        var (plans, comes) = (new SupportPages(sanne), new SupportPages(marieke));
        await sanne.LookAsync("oefenen", "Oefenen met je groep");
        await marieke.LookAsync("oefenen-leercoach", "Oefenen met je groep");

        await sanne.FollowAsync(plans.Link("Plan een oefenmoment"), "plannen", "Plan een oefenmoment");
        await plans.FillAsync("dag", Day(5));
        await plans.FillAsync("tijd", "half acht");
        await plans.FillAsync("wat", What);
        await plans.FillAsync("link", "javascript:alert(1)");
        await plans.Press("Plan het");
        await Expect(sanne.Page.Locator(".errsum")).ToContainTextAsync("Vul een tijd in");
        await plans.FillAsync("tijd", "19.30");
        await plans.Press("Plan het");
        await Expect(sanne.Page.Locator(".errsum")).ToContainTextAsync("met https aan het begin");
        await sanne.LookAsync("plannen-met-fout", "Plan een oefenmoment");
        await plans.FillAsync("link", "https://bellen.example.org/samen");
        await plans.Press("Plan het");
        await Expect(plans.Toast).ToContainTextAsync("Gepland.");
        await sanne.LookAsync("gepland", "Oefenmoment op");

        await Expect(comes.Live).ToContainTextAsync("Sanne plande een oefenmoment.");
        await comes.Live.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(marieke.Page.GetByText("Je ziet de link zodra je komt.")).ToBeVisibleAsync();
        await comes.Press("Ik kom helpen");
        await Expect(comes.Link("https://bellen.example.org/samen")).ToBeVisibleAsync();
        await marieke.LookAsync("aangemeld", "Oefenmoment op");
        await Expect(plans.Live).ToContainTextAsync("Marieke komt naar je oefenmoment.");

        var noor = await SignInAsync("Noor van Dijk", new Uri(marieke.Page.Url).AbsolutePath, width);
        await new SupportPages(noor).Press("Ik kom");
        await Expect(new SupportPages(noor).Link("https://bellen.example.org/samen")).ToBeVisibleAsync();
        await noor.LookAsync("ook-aangemeld", "Oefenmoment op");
        await Expect(plans.Live).ToContainTextAsync("Noor komt naar je oefenmoment.");

        await sanne.Page.GetByText("Laat het niet doorgaan").First.ClickAsync();
        await plans.FillAsync("reden", "Ik ben die avond op school.");
        await plans.Press("Laat het niet doorgaan");
        await Expect(plans.Toast).ToContainTextAsync("Het gaat niet door.");
        await Expect(comes.Live).ToContainTextAsync("Een oefenmoment gaat niet door.");
        await marieke.FollowAsync(comes.Live.GetByRole(AriaRole.Link), "afgezegd", "Oefenmoment op");
        await Expect(marieke.Page.GetByText("Ik ben die avond op school.")).ToBeVisibleAsync();

        await sanne.GoAsync("/oefenen");
        await sanne.FollowAsync(sanne.Page.GetByRole(AriaRole.Link, new() { Name = "Leg het vast als oefengesprek" }), "vastleggen", "Leg een oefengesprek vast");
        await Expect(sanne.Page.Locator("#minuten")).ToHaveValueAsync("90");
    }

    private string Day(int ahead) => House.Data.Today.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
