using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Everything longer than a line is kept as a report is, whoever writes it: the tab goes, the text stays; and of what others wrote nothing stays on the device.</summary>
public sealed class LongAnswers(Chromium chromium) : Journey(chromium)
{
    private const string Youssef = "Youssef El Amrani", Report = "Reflectieverslag", Lotte = "Lotte Verhoeven";

    private static readonly string Long = string.Join("\n\n", Enumerable.Range(1, 12).Select(n => $"Alinea {n}. Ze liet na een stilte de ander beginnen, en vatte samen wat zij hoorde. “Klopt dat?” vroeg ze – en toen wachtte ze weer."));

    [Fact]
    public async Task A_letter_outlives_the_tab_in_which_it_was_written()
    {
        var marieke = await SignInAsync("Marieke Bos", "/beoordelen");
        await new InboxPage(marieke).LookAsync("wachten op jou");
        await new InboxPage(marieke).OpenAsync(Youssef, Report);
        var review = new ReviewDesk(marieke);
        await Expect(review.Letter("Youssef")).ToBeEditableAsync();
        await review.Letter("Youssef").FillAsync(Long);

        var again = await Crash_and_open_again(marieke);

        await Expect(again.GetByRole(AriaRole.Textbox, new() { Name = "Brief aan Youssef" })).ToContainTextAsync("Alinea 12.");
        await Nothing_of_Youssef_is_kept_here(again);
    }

    [Fact]
    public async Task An_answer_of_a_form_outlives_the_tab_and_is_found_on_another_device()
    {
        var dossier = await Demo.DossierAsync(Lotte);
        var theo = await SignInAsync("Theo van Rijn", $"/dossiers/{dossier}");
        await theo.LookAsync("dossier", Lotte);
        var profile = new ProfilePage(theo);
        await profile.OpenFromDossierAsync();
        await profile.RemarkAsync(1, Long);

        var again = await Crash_and_open_again(theo);

        await Expect(again.GetByLabel("Waar zie je dat aan?").Nth(1)).ToHaveValueAsync(Long);
        var elsewhere = await SignInAsync("Theo van Rijn", new Uri(again.Url).AbsolutePath, Screens.Phone);
        await Expect(elsewhere.Page.GetByLabel("Waar zie je dat aan?").Nth(1)).ToHaveValueAsync(Long);
        await new ProfilePage(elsewhere).LookAsync("profiel-elders");
    }

    /// <summary>The tab is gone without a goodbye as soon as the device has its text; the browser stays.</summary>
    private static async Task<IPage> Crash_and_open_again(Walker walker)
    {
        await walker.Page.WaitForFunctionAsync("""
            words => new Promise((done, fail) => {
              const opening = indexedDB.open('portfolio-drafts');
              opening.onerror = fail;
              opening.onsuccess = () => {
                const all = opening.result.transaction('journal').objectStore('journal').getAll();
                all.onsuccess = () => { opening.result.close(); done(all.result.some(record => record.markdown.includes(words))); };
              };
            })
            """, "Alinea 12.");
        var address = walker.Page.Url;
        var next = await walker.Context.NewPageAsync();
        // The browser of a test keeps a database in memory, and lets go of it with its last page; on a desk another tab of the house is open too.
        await next.GotoAsync("/certificaten");
        await next.EvaluateAsync("() => new Promise(done => { const opening = indexedDB.open('portfolio-drafts'); opening.onsuccess = () => { window.stays = opening.result; done(); }; })");
        var crashed = new TaskCompletionSource();
        walker.Page.Crash += (_, _) => crashed.TrySetResult();
        var session = await walker.Context.NewCDPSessionAsync(walker.Page);
        _ = session.SendAsync("Page.crash");
        await crashed.Task;
        await walker.Page.CloseAsync();
        var again = await walker.Context.NewPageAsync();
        await again.GotoAsync(address);
        return again;
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
