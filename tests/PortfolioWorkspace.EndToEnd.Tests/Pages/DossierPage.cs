using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>The file of one participant, the same for everybody who may read it.</summary>
public sealed class DossierPage(Walker walker)
{
    public ILocator Stage => walker.Page.GetByRole(AriaRole.Complementary, new() { NameRegex = new Regex("^Op weg naar het ") });

    public ILocator Requirement(string name) => walker.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });

    public Task OpenAsync(Guid dossier, string person, string what = "dossier") => walker.OpenAsync($"/dossiers/{dossier}", what, person);

    public Task GoToDecisionAsync(string person) =>
        walker.FollowAsync(walker.Page.GetByRole(AriaRole.Link, new() { Name = "Naar het besluit" }), "besluit", person);
}
