using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Everything longer than a line is kept as a report is, whoever writes it: the browser goes, the text stays; and of what others wrote nothing stays on the device.</summary>
public sealed class LongAnswers(Chromium chromium) : Journey(chromium)
{
    private const string Youssef = "Youssef El Amrani", Report = "Reflectieverslag", Lotte = "Lotte Verhoeven";

    private static readonly string Long = string.Join("\n\n", Enumerable.Range(1, 12).Select(n => $"Alinea {n}. Ze liet na een stilte de ander beginnen, en vatte samen wat zij hoorde. “Klopt dat?” vroeg ze – en toen wachtte ze weer."));

    [Fact]
    public async Task A_letter_outlives_the_browser_in_which_it_was_written()
    {
        var (marieke, browser) = await SignInOnOwnBrowserAsync("Marieke Bos", "/beoordelen");
        await new InboxPage(marieke).LookAsync("wachten op jou");
        await new InboxPage(marieke).OpenAsync(Youssef, Report);
        var review = new ReviewDesk(marieke);
        await Expect(review.Letter("Youssef")).ToBeEditableAsync();
        await review.Letter("Youssef").FillAsync(Long);

        await marieke.KeptOnDeviceAsync("Alinea 12.");
        var again = await KillAndComeBackAsync(marieke, browser);

        await Expect(new ReviewDesk(again).Letter("Youssef")).ToContainTextAsync("Alinea 12.");
        await new ReviewDesk(again).LookAsync(Youssef, "brief-terug");
        await Nothing_of_Youssef_is_kept_here(again.Page);
    }

    [Fact]
    public async Task An_answer_of_a_form_outlives_the_browser_and_is_found_on_another_device()
    {
        var dossier = await Demo.DossierAsync(Lotte);
        var (theo, browser) = await SignInOnOwnBrowserAsync("Theo van Rijn", $"/dossiers/{dossier}");
        await theo.LookAsync("dossier", Lotte);
        var profile = new ProfilePage(theo);
        await profile.OpenFromDossierAsync();
        await profile.RemarkAsync(1, Long);

        await theo.KeptOnDeviceAsync("Alinea 12.");
        var again = await KillAndComeBackAsync(theo, browser);

        await Expect(again.Page.GetByLabel("Waar zie je dat aan?").Nth(1)).ToHaveValueAsync(Long);
        await new ProfilePage(again).LookAsync("profiel-terug");
        var elsewhere = await SignInAsync("Theo van Rijn", new Uri(again.Page.Url).AbsolutePath, Screens.Phone);
        await Expect(elsewhere.Page.GetByLabel("Waar zie je dat aan?").Nth(1)).ToHaveValueAsync(Long);
        await new ProfilePage(elsewhere).LookAsync("profiel-elders");
    }

    /// <summary>A leercoach reads confidential texts; a device keeps only what its user wrote.</summary>
    private static async Task Nothing_of_Youssef_is_kept_here(IPage page)
    {
        var words = await page.Locator(".doc:not(.ProseMirror) p").Filter(new() { HasTextRegex = new("\\w{4,}.{40,}") }).First.InnerTextAsync();
        var sentence = words[..40];
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        var kept = await page.EvaluateAsync<string>("""
            async () => {
              const found = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request)).text());
              }
              for (const { name } of await indexedDB.databases()) {
                const database = await new Promise((done, fail) => { const opening = indexedDB.open(name); opening.onsuccess = () => done(opening.result); opening.onerror = fail; });
                for (const store of database.objectStoreNames)
                  found.push(JSON.stringify(await new Promise(done => { const all = database.transaction(store).objectStore(store).getAll(); all.onsuccess = () => done(all.result); })));
                database.close();
              }
              return found.join('\n');
            }
            """);
        Assert.Contains("Alinea 12.", kept, StringComparison.Ordinal);
        Assert.Contains("/editor/editor", kept, StringComparison.Ordinal);
        Assert.DoesNotContain(sentence, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(Youssef, kept, StringComparison.Ordinal);
    }
}
