using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Something for the leercoach alone: the writer points at it before handing in, the leercoach answers on it, and a trainer finds it on no page.</summary>
public sealed class PassageForLeercoach(Chromium chromium) : Journey(chromium)
{
    private const string Secret = "Thuis is het deze maand", Open = "Ik leerde wachten", Report = "Reflectieverslag gesprek met leercoach 2";
    private const string Text = $"## 1. Mijn inbreng\n\nIk bracht een vraag in over stilte.\n\n{Secret} zwaar, en dat nam ik mee naar het gesprek.\n\n## 2. Verloop\n\n{Open} tot de ander zelf iets zei.\n";

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task It_goes_to_the_leercoach_and_to_no_trainer(int width)
    {
        var dossier = await Demo.DossierAsync("Sanne de Wit");
        var participation = await House.Data.LookAsync(db => db.Participations.IgnoreQueryFilters().SingleAsync(p => p.Id == dossier));
        var document = (await House.Data.DocumentAsync(participation, "reflectieverslag_leercoach", Text)).Id;

        var sanne = await SignInAsync("Sanne de Wit", $"/documenten/{document}/inleveren", width);
        var handIn = new HandInPage(sanne);
        await sanne.LookAsync("inleveren", $"{Report} inleveren");
        await sanne.Page.GetByText("Iets alleen voor je leercoach?").ClickAsync();
        await sanne.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new($"^{Secret}") }).CheckAsync();
        await handIn.SubmitAsync(1);
        // The other tick was forgotten: what was kept stays kept.
        await Expect(sanne.Page.GetByText("Kijk eerst of er niemand te herkennen is").First).ToBeVisibleAsync();
        await Expect(sanne.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new($"^{Secret}") })).ToBeCheckedAsync();
        await sanne.LookAsync("nog-kijken", $"{Report} inleveren");
        await handIn.TickPrivacyAsync();
        // Another tab, or her phone, writes on: a tick that lost its passage never goes out as none.
        await House.Data.ChangeAsync(async db =>
        {
            var draft = await db.Drafts.IgnoreQueryFilters().SingleAsync(d => d.Id == document);
            var text = draft.Markdown.Replace("deze maand", "deze maand erg", StringComparison.Ordinal);
            draft.Save(text, TextHash.Of(text), draft.Stamp, null, null, House.Data.Now);
            return draft;
        });
        await handIn.SubmitAsync(1);
        await Expect(sanne.Page.GetByText("Je tekst is veranderd nadat je iets had aangevinkt.")).ToBeVisibleAsync();
        await sanne.LookAsync("veranderd", $"{Report} inleveren");
        await sanne.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Thuis is het deze maand erg zwaar") }).CheckAsync();
        await handIn.TickPrivacyAsync();
        await handIn.SubmitAsync(1);
        await Expect(sanne.Page.GetByText("Kijk eerst wat alleen voor je leercoach is.")).ToBeVisibleAsync();
        await sanne.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Ik heb gekeken: de vinkjes kloppen" }).CheckAsync();
        await handIn.TickPrivacyAsync();
        await handIn.SubmitAsync(1);
        await sanne.Page.WaitForURLAsync(new Regex("gedaan=ingeleverd"));
        await sanne.LookAsync("klaar", Report);
        await sanne.OpenAsync($"/documenten/{document}/inleveringen/1?toon=tekst", "ingeleverd", "versie 1");
        await Expect(Apart(sanne, "Alleen voor je leercoach")).ToContainTextAsync(Secret);

        var submission = await House.Data.LookAsync(db => db.Submissions.IgnoreQueryFilters().Where(s => s.DocumentId == document).Select(s => s.Id).SingleAsync());
        var marieke = await SignInAsync("Marieke Bos", $"/beoordelen/{submission}", width);
        var review = new ReviewDesk(marieke);
        await review.LookAsync("Sanne de Wit", "tafel");
        await Expect(Apart(marieke, "Alleen voor jou, niet voor de trainer")).ToContainTextAsync(Secret);
        await review.CommentOnAsync(Secret, "Vraag", "Is het thuis nog steeds zo zwaar?");
        if (marieke.OnPhone) await review.OpenSheetAsync();
        await review.WriteLetterAsync("Sanne", "Dank voor je openheid.");
        await review.ConcludeAsync("Aanvulling gevraagd");
        await review.SendAsync();
        await review.LookAsync("Youssef El Amrani", "verder");

        var joost = await SignInAsync("Joost Meijer", $"/documenten/{document}/inleveringen/1?toon=tekst", width);
        await joost.LookAsync("rest", "Marieke vraagt een aanvulling");
        await Expect(joost.Page.GetByText("Op de plaats van […] staat een passage die alleen de leercoach leest.")).ToBeVisibleAsync();
        await Expect(joost.Page.GetByText(Open).First).ToBeVisibleAsync();
        foreach (var address in new[] { $"/documenten/{document}/inleveringen/1", $"/documenten/{document}/inleveringen/1?toon=feedback", $"/documenten/{document}/vergelijken", $"/beoordelen/{submission}", $"/beoordelen/{submission}?verschil=1", $"/inleveringen/{submission}/meelezen", $"/dossiers/{dossier}", "/beoordelen", "/berichten" })
        {
            var answer = await joost.Context.APIRequest.GetAsync(address);
            Assert.Equal((address, 200), (address, answer.Status));
            Assert.DoesNotContain("zwaar", await answer.TextAsync(), StringComparison.Ordinal);
        }
    }

    private static ILocator Apart(Walker walker, string label) => walker.Page.GetByRole(AriaRole.Group, new() { Name = label });
}
