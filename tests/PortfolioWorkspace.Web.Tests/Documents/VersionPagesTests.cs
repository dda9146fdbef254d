using System.Net;
using System.Text.RegularExpressions;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Documents;

/// <summary>The pages of versions, comparing and the bin over HTTP, as a browser without a screen gets them.</summary>
public sealed partial class VersionPagesTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    private const string Old = "## Visie\n\nWij zien kunst.\n", Present = "## Visie\n\nWij zien kunst.\n\nEn wij maken <b>muziek</b>.\n";

    [Fact]
    public async Task Comparing_says_in_one_sentence_what_changed_and_marks_it_in_words()
    {
        var (_, document, version, browser) = await WritingAsync();
        var page = await PageAsync(browser, $"/documenten/{document.Id}/vergelijken?van={version.Id}&naar=concept");

        Assert.Contains("1 alinea toegevoegd in Visie.", page, StringComparison.Ordinal);
        Assert.Contains("<ins>En wij maken &lt;b&gt;muziek&lt;/b&gt;.<small>toegevoegd</small></ins>", await RawAsync(browser, $"/documenten/{document.Id}/vergelijken?van={version.Id}&naar=concept"), StringComparison.Ordinal);
        Assert.Contains("Er is niets veranderd.", await PageAsync(browser, $"/documenten/{document.Id}/vergelijken?van=concept&naar=concept"), StringComparison.Ordinal);
        foreach (var wrong in new[] { "van=zomaar", $"van={Guid.NewGuid()}", "naar=inlevering-9" })
        {
            using var answer = await browser.GetAsync($"/documenten/{document.Id}/vergelijken?{wrong}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("Een.\n\n## Visie\n\nTwee.\n\n## Aanpak\n\nDrie.\n", "Een.\n\nNul.\n\n## Visie\n\nTwee.\n\nVier.\n\n## Aanpak\n", "1 alinea toegevoegd aan het begin, 1 toegevoegd in Visie, 1 weggehaald in Aanpak.")]
    [InlineData("## Visie\n\nWij zien heel veel kunst.\n", "## Visie\n\nWij zien heel veel muziek.\n\nHet koor zingt.\n\nEn danst.\n", "1 alinea aangepast en 2 toegevoegd in Visie.")]
    [InlineData("## Wat deed ik?\n\nEen.\n\n## Visie\n\nTwee.\n", "## Wat deed ik?\n\nEen.\n\nDrie.\n\n## Visie\n", "1 alinea toegevoegd in “Wat deed ik?”, 1 weggehaald in “Visie”.")]
    public async Task Several_parts_make_one_sentence_that_reads_well(string old, string present, string sentence)
    {
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: present);
        var version = await house.Data.VersionAsync(document, old, writtenAt: house.Data.Now.AddHours(-1));
        using var browser = await house.SignedInAsync(cast.Participant);

        Assert.Contains(sentence, await PageAsync(browser, $"/documenten/{document.Id}/vergelijken?van={version.Id}&naar=concept"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Putting_back_leads_to_the_desk_and_tells_so()
    {
        var (_, document, version, browser) = await WritingAsync();
        var list = await RawAsync(browser, $"/documenten/{document.Id}/versies");
        using var answer = await PostAsync(browser, $"/documenten/{document.Id}/versies", list, $"restore-{version.Id}", ("versie", version.Id.ToString()));

        Assert.EndsWith($"/documenten/{document.Id}?gedaan=teruggezet", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Je oudere versie staat er weer.", await PageAsync(browser, answer.Headers.Location.ToString()), StringComparison.Ordinal);
        Assert.Contains("Wij zien kunst.", await PageAsync(browser, $"/documenten/{document.Id}/lezen"), StringComparison.Ordinal);
        Assert.DoesNotContain("muziek", await PageAsync(browser, $"/documenten/{document.Id}/lezen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_without_a_name_is_asked_for_one()
    {
        var (_, document, _, browser) = await WritingAsync();
        var list = await RawAsync(browser, $"/documenten/{document.Id}/versies");
        using var answer = await PostAsync(browser, $"/documenten/{document.Id}/versies", list, "keep", ("naam", " "));
        Assert.Contains("Geef deze versie eerst een naam.", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_thrown_away_comes_back_from_the_list()
    {
        var (_, document, _, browser) = await WritingAsync();
        var asked = await RawAsync(browser, $"/documenten?weg={document.Id}");
        using var gone = await PostAsync(browser, $"/documenten?weg={document.Id}", asked, "delete", ("document", document.Id.ToString()));
        var list = await RawAsync(browser, "/documenten");
        Assert.Contains("nog 90 dagen", list, StringComparison.Ordinal);
        using var back = await PostAsync(browser, "/documenten", list, $"restore-{document.Id}", ("document", document.Id.ToString()));

        Assert.EndsWith("/documenten?gedaan=teruggehaald", back.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("kunst", await PageAsync(browser, $"/documenten/{document.Id}/lezen"), StringComparison.Ordinal);
    }

    private async Task<(Cast Cast, Document Document, DraftVersion Version, HttpClient Browser)> WritingAsync()
    {
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: Present);
        var version = await house.Data.VersionAsync(document, Old, writtenAt: house.Data.Now.AddHours(-1));
        return (cast, document, version, await house.SignedInAsync(cast.Participant));
    }

    private static Task<string> RawAsync(HttpClient browser, string address) => browser.GetStringAsync(address);

    private static async Task<string> PageAsync(HttpClient browser, string address) => WebUtility.HtmlDecode(await RawAsync(browser, address));

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string address, string page, string form, params (string Name, string Value)[] fields)
    {
        var token = WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value);
        using var content = new FormUrlEncodedContent([new("_handler", form), new("__RequestVerificationToken", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]);
        return await browser.PostAsync(address, content);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
