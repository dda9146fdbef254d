using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>The last stretch: two profiles, two signatures, the academy's answer, a paper, and a stranger who checks it.</summary>
public sealed class FromCompleteToCertificate(Chromium chromium) : Journey(chromium)
{
    private const string Lotte = "Lotte Verhoeven", Daan = "Daan Kuipers", Motivation = "Lotte luistert eerst en vraagt dan door. De reflecties laten zien dat ze haar keuzes kent.";

    private int _width;

    [Theory]
    [InlineData(Screens.Desk)]
    [InlineData(Screens.Phone)]
    public async Task From_complete_to_certificate(int width)
    {
        _width = width;
        var (dossier, group) = (await Demo.DossierAsync(Lotte), await Demo.GroupAsync(Lotte));

        await Leercoach_rates_blind(dossier);
        await Trainer_is_refused_while_criteria_are_open();
        var joost = await Trainer_decides(dossier);
        await Second_trainer_signs(dossier);
        await Organiser_cannot_issue_yet(group);
        await Academy_answers(joost);
        await Organiser_issues(group);
        var address = await Participant_downloads(dossier);
        await Stranger_checks(address);
    }

    private async Task Leercoach_rates_blind(Guid dossier)
    {
        var theo = await SignInAsync("Theo van Rijn", $"/dossiers/{dossier}", _width);
        var profile = new ProfilePage(theo);

        await theo.LookAsync("dossier-leercoach", Lotte);
        await profile.OpenFromDossierAsync();
        await Expect(profile.SideBySide).ToHaveCountAsync(0);
        await profile.RateAsync(3, 4, 3);
        await profile.RemarkAsync(1, "Ze liet na een stilte de ander beginnen.");
        await profile.HandInAsync();
        await Expect(profile.Refusal).ToContainTextAsync("Competenties zonder niveau: 7");
        await profile.LookAsync("profiel-niet-compleet");
        await profile.RateAsync(3, 4, 3, 3, 2, 3, 3, 2, 3, 4);
        await profile.HandInAsync();
        await Expect(profile.SideBySide).ToBeVisibleAsync();
        await Expect(profile.SideBySide).ToContainTextAsync("Bij één competentie scheelt het twee stappen of meer");
        await profile.LookAsync("profielen-naast-elkaar");
    }

    private async Task Trainer_is_refused_while_criteria_are_open()
    {
        var dossier = await Demo.DossierAsync(Daan);
        var joost = await SignInAsync("Joost Meijer", $"/dossiers/{dossier}", _width);
        var decision = new DecisionPage(joost);

        await joost.LookAsync("dossier-trainer", Daan);
        await new DossierPage(joost).GoToDecisionAsync(Daan);
        await decision.DecideAsync("Certificeren", "Daan kan het.");
        await Expect(decision.Refusal).ToContainTextAsync("eisen open. Geef eerst een vrijstelling met een reden");
        await Expect(decision.Motivation).ToHaveValueAsync("Daan kan het.");
        await decision.LookAsync(Daan, "besluit-geweigerd");
    }

    private async Task<Walker> Trainer_decides(Guid dossier)
    {
        var joost = await SignInAsync("Joost Meijer", $"/dossiers/{dossier}/besluit", _width);
        var decision = new DecisionPage(joost);

        await decision.LookAsync(Lotte, "besluit-klaar");
        await decision.DecideAsync("Certificeren", Motivation);
        await Expect(decision.Said("Je besluit is getekend.")).ToBeVisibleAsync();
        await Expect(decision.Steps).ToContainTextAsync("Wacht op de handtekening van een tweede trainer.");
        await decision.LookAsync(Lotte, "besluit-getekend");
        return joost;
    }

    private async Task Second_trainer_signs(Guid dossier)
    {
        var karim = await SignInAsync("Karim Aydın", $"/dossiers/{dossier}/besluit", _width);
        var decision = new DecisionPage(karim);

        await decision.LookAsync(Lotte, "besluit-tweede");
        await Expect(decision.Steps).ToContainTextAsync(Motivation);
        await decision.SignSecondAsync();
        await Expect(decision.Said("Je hebt als tweede getekend.")).ToBeVisibleAsync();
        await Expect(decision.Steps).ToContainTextAsync("Het certificaat is onder voorbehoud tot de academie antwoordt.");
        await decision.LookAsync(Lotte, "besluit-onder-voorbehoud");
    }

    private async Task Organiser_cannot_issue_yet(Guid group)
    {
        var hanneke = await SignInAsync("Hanneke Smit", $"/groepen/{group}/besluiten", _width);
        var decisions = new DecisionsPage(hanneke);

        await hanneke.LookAsync("besluiten-voor-antwoord", "Besluiten");
        await Expect(decisions.Row("Wacht op de academie", Lotte)).ToBeVisibleAsync();
        await Expect(decisions.IssueButton(Lotte)).ToHaveCountAsync(0);
    }

    private async Task Academy_answers(Walker joost)
    {
        var decision = new DecisionPage(joost);

        await joost.Page.ReloadAsync();
        await decision.RecordAgreementAsync("Akkoord per mail.");
        await Expect(decision.Said("Het antwoord van de academie is vastgelegd.")).ToBeVisibleAsync();
        await decision.LookAsync(Lotte, "besluit-akkoord");
    }

    private async Task Organiser_issues(Guid group)
    {
        var hanneke = await SignInAsync("Hanneke Smit", $"/groepen/{group}/besluiten", _width);
        var decisions = new DecisionsPage(hanneke);

        await Expect(decisions.Row("Klaar om uit te reiken", Lotte)).ToBeVisibleAsync();
        await decisions.IssueAsync(Lotte);
    }

    private async Task<string> Participant_downloads(Guid dossier)
    {
        var lotte = await SignInAsync(Lotte, $"/dossiers/{dossier}", Screens.Phone);
        var (file, certificate) = (new DossierPage(lotte), new CertificatePage(lotte));

        await lotte.LookAsync("dossier-uitgereikt", Lotte);
        await Expect(file.Stage).ToContainTextAsync(Motivation);
        await certificate.OpenFromDossierAsync("Bekijk het certificaat", "Je bent gecertificeerd, Lotte");
        Assert.Contains(Lotte, await certificate.DownloadAsync(), StringComparison.Ordinal);
        return await certificate.AddressAsync();
    }

    private async Task Stranger_checks(string address)
    {
        var stranger = await ArriveAsync(width: Screens.Phone);
        var check = new CheckPage(stranger);

        await check.OpenAsync(address, "Dit certificaat is echt");
        await Expect(check.Fact("Naam")).ToHaveTextAsync(Lotte);
        await Expect(check.Fact("Status")).ToContainTextAsync("Geldig");
        stranger.Watch.Allow("404 (Not Found)");
        await check.TryAsync("00000-00000-00000-00000-00000-0");
    }
}
