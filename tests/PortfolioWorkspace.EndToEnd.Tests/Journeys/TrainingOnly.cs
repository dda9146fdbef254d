using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>Somebody who follows the training without a certificate sees no reports and ends with a proof of participation.</summary>
public sealed class TrainingOnly(Chromium chromium) : Journey(chromium)
{
    private const string Fatma = "Fatma Yıldız";

    [Fact]
    public async Task Training_only_ends_in_a_proof()
    {
        var (dossier, group) = (await Demo.DossierAsync(Fatma), await Demo.GroupAsync(Fatma));
        var fatma = await SignInAsync(Fatma, $"/dossiers/{dossier}", Screens.Phone);
        var hanneke = await SignInAsync("Hanneke Smit", $"/groepen/{group}/besluiten");

        await fatma.LookAsync("dossier", Fatma);
        await Expect(new DossierPage(fatma).Stage).ToContainTextAsync("krijgt een bewijs van deelname");
        await Expect(fatma.Page.GetByRole(AriaRole.Link, new() { Name = "Verslagen" })).ToHaveCountAsync(0);
        await Expect(fatma.Page.GetByRole(AriaRole.Link, new() { Name = "Naar het profiel" })).ToHaveCountAsync(0);
        await hanneke.LookAsync("besluiten", "Besluiten");
        await new DecisionsPage(hanneke).IssueAsync(Fatma);
        await fatma.Page.ReloadAsync();
        var certificate = new CertificatePage(fatma);
        await certificate.OpenFromDossierAsync("Bekijk het bewijs van deelname", "Je bewijs van deelname, Fatma");
        var paper = await certificate.DownloadAsync();
        Assert.Contains("Bewijs van deelname", paper, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Fatma, paper, StringComparison.Ordinal);
    }
}
