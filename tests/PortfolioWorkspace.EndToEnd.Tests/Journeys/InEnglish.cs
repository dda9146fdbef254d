using System.Xml.Linq;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>The house in English: the switch keeps the page, and nothing that the house says stays Dutch.</summary>
public sealed class InEnglish(Chromium chromium) : Journey(chromium)
{
    /// <summary>Given by an organiser, so it stays as it is.</summary>
    private const string TitleOfLastSession = "Certificering";

    [Fact]
    public async Task English_is_english_on_every_page()
    {
        var dossier = await Demo.DossierAsync("Sanne de Wit");
        var sanne = await SignInAsync("Sanne de Wit", $"/dossiers/{dossier}");

        await sanne.LookAsync("dossier-nederlands", "Sanne de Wit");
        await sanne.Page.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(sanne.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        Assert.EndsWith($"/dossiers/{dossier}", sanne.Page.Url, StringComparison.Ordinal);
        await SpeaksEnglishAsync(sanne, "dossier", "Sanne de Wit");
        foreach (var (path, what, heading) in new[] { ("/", "home", "What do I still have to do?"), ("/documenten", "documents", "Reports"), ("/gesprekken", "conversations", "Conversations") })
        {
            await sanne.GoAsync(path);
            await SpeaksEnglishAsync(sanne, what, heading);
        }
    }

    [Fact]
    public async Task English_for_who_reads()
    {
        var twice = await Demo.HandedInAsync("Noor van Dijk");
        var marieke = await SignInAsync("Marieke Bos", "/taal/en?terug=/beoordelen");
        await SpeaksEnglishAsync(marieke, "inbox", "waiting for you");
        foreach (var (path, what, heading) in new[]
        {
            ($"/beoordelen/{twice}", "desk", "Noor van Dijk"), ($"/beoordelen/{twice}?verschil=1", "what-changed", "Noor van Dijk"), ("/zinnen", "phrases", "Used more often"),
            ("/deelnemers", "participants", "My participants"), ("/vragen", "questions", "Questions and help"), ("/oefenen", "practice", "Practising with your group"),
            ("/oefenen/nieuw", "new-practice", "Plan a practice moment"), ("/berichten", "notices", "Notices"), ("/berichten/instellingen", "mail", "Notices by mail"),
        })
        {
            await marieke.GoAsync(path);
            await SpeaksEnglishAsync(marieke, what, heading);
        }

        await marieke.GoAsync("/vragen");
        await marieke.Page.GetByRole(AriaRole.Main).Locator("a[href*='/vragen/']:not([href$=nieuw])").First.ClickAsync();
        await SpeaksEnglishAsync(marieke, "question", "Question of");
    }

    [Fact]
    public async Task English_for_who_asks()
    {
        var (waiting, concept) = (await Demo.HandedInAsync("Sanne de Wit"), await Demo.ConceptAsync("Sanne de Wit"));
        var sanne = await SignInAsync("Sanne de Wit", "/taal/en?terug=/vragen/nieuw");
        await SpeaksEnglishAsync(sanne, "ask", "Ask a question");
        foreach (var (path, what, heading) in new[] { ($"/inleveringen/{waiting}/meelezen", "second-reader", "Ask a trainer to read along"), ($"/documenten/{concept}/meer-tijd", "more-time", "More time"), ("/notities", "notes", "Notes"), ("/gesprekken/nieuw", "new-conversation", "What kind of conversation was it?"), ("/inchecken", "check-in", "Check in") })
        {
            await sanne.GoAsync(path);
            await SpeaksEnglishAsync(sanne, what, heading);
        }
    }

    private static async Task SpeaksEnglishAsync(Walker walker, string what, string heading)
    {
        await walker.LookAsync(what, heading);
        var said = await walker.Page.EvaluateAsync<string>("""
            () => { const page = document.body.cloneNode(true); page.querySelectorAll('[lang=nl], .serif').forEach(e => e.remove()); return page.textContent.replace(/\s+/g, ' '); }
            """);
        Assert.DoesNotContain(Dutch.Value, text => said.Contains(text, StringComparison.Ordinal));
    }

    /// <summary>Every sentence of the house that is said otherwise in English; short words may stand in somebody's own text.</summary>
    private static readonly Lazy<IReadOnlyList<string>> Dutch = new(() =>
    [
        .. Directory.GetFiles(Repository.At("src", "PortfolioWorkspace.Web", "Texts"), "*.en.resx").SelectMany(english =>
        {
            var words = Texts(english);
            return Texts(english.Replace(".en.resx", ".resx", StringComparison.Ordinal)).Where(t => t.Value.Length > 7 && !t.Value.Contains('{') && words[t.Key] != t.Value).Select(t => t.Value);
        }).Distinct().Except([TitleOfLastSession]),
    ]);

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
}
