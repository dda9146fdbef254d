using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using UglyToad.PdfPig;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>One's own certificate, with the paper to download and the address to share.</summary>
public sealed class CertificatePage(Walker walker)
{
    public async Task OpenFromDossierAsync(string link, string heading) =>
        await walker.FollowAsync(walker.Page.GetByRole(AriaRole.Link, new() { Name = link }), "certificaat", heading);

    /// <summary>The address that anybody may check.</summary>
    public Task<string> AddressAsync() => walker.Page.Locator("#adres").InnerTextAsync();

    /// <summary>What is written on the downloaded paper.</summary>
    public async Task<string> DownloadAsync()
    {
        var download = await walker.Page.RunAndWaitForDownloadAsync(() => walker.Page.GetByRole(AriaRole.Link, new() { Name = "Download als PDF" }).ClickAsync());
        using var paper = PdfDocument.Open(await download.PathAsync());
        return string.Join(' ', paper.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
    }
}
