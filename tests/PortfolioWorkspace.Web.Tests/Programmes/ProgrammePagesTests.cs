using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Programmes.Editing;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.Web.Programmes;

namespace PortfolioWorkspace.Web.Tests.Programmes;

/// <summary>The pages on which organisers make a version, as plain forms.</summary>
public sealed partial class ProgrammePagesTests
{
    [Theory]
    [InlineData("nl"), InlineData("en")]
    public async Task Every_part_of_every_programme_has_a_page_in_words(string language)
    {
        await using var house = new HouseFactory();
        var cast = await house.Data.CastAsync();
        using var organiser = await house.SignedInAsync(cast.Organiser);
        using (await organiser.GetAsync($"/taal/{language}?terug=/")) { }
        var codes = await house.Data.LookAsync(db => db.Programmes.Select(p => p.Code).ToListAsync());
        foreach (var code in codes) await house.Data.ProgrammeDraftAsync(cast.Organiser, code: code);
        List<string> bare = [];

        await SeeAsync("/beheer/programmas");
        foreach (var code in codes)
        {
            await SeeAsync(ProgrammeParts.Draft(code));
            foreach (var part in Enum.GetValues<ProgrammePart>())
            {
                await using var visit = house.As(cast.Organiser);
                await SeeAsync(ProgrammeParts.Address(code, part));
                if (!part.HasItemPages()) continue;
                foreach (var group in (await visit.Get<ReadProgrammeDraft>().RunAsync(code)).Value!.Of(part)) await SeeAsync(ProgrammeParts.Address(code, part, group.Item));
            }
        }

        Assert.True(bare.Count == 0, string.Join('\n', bare));

        async Task SeeAsync(string address)
        {
            var page = WebUtility.HtmlDecode(await organiser.GetStringAsync(address));
            bare.AddRange(Key().Matches(page).Select(m => $"{address}: {m.Value}"));
        }
    }

    [Fact]
    public async Task All_that_can_change_is_said_in_words()
    {
        await using var house = new HouseFactory();
        var cast = await house.Data.CastAsync();
        using var organiser = await house.SignedInAsync(cast.Organiser);
        await house.Data.ProgrammeDraftAsync(cast.Organiser, "max: 10", "max: 12");
        var address = ProgrammeParts.Address(TestData.Cco, ProgrammePart.Criteria);
        await using var visit = house.As(cast.Organiser);
        ProgrammeEdit[] edits =
        [
            new ProgrammeEdit.Remove(ProgrammeForms.Criteria, "cco.1"), new ProgrammeEdit.Add(ProgrammeForms.Criteria, "Erbij", "Added", "contact_hours"), new ProgrammeEdit.Add(ProgrammeForms.Kinds, "Logboek", "Logbook"),
            new ProgrammeEdit.Remove(ProgrammeForms.Competences, "stilte"), new ProgrammeEdit.Add(ProgrammeForms.Competences, "Humor", "Humour"), new ProgrammeEdit.Remove($"{ProgrammeForms.Kinds}/waarnemingsverslag/guidelines", "lengte"),
            new ProgrammeEdit.Fields(ProgrammePart.Criteria, null, new Dictionary<string, IReadOnlyList<string>> { ["criteria/cco.dl/severity"] = ["required"], ["criteria/cco.dl/applies_to"] = ["waarnemingsverslag"] }),
        ];
        foreach (var (edit, seen) in edits.Select((e, i) => (e, i))) Assert.Null(await visit.Get<SaveProgrammeDraft>().RunAsync(TestData.Cco, seen, edit));

        var page = WebUtility.HtmlDecode(await organiser.GetStringAsync(ProgrammeParts.Draft(TestData.Cco)));

        Assert.DoesNotMatch(Key(), page);
        foreach (var sentence in new[] { "Deze eis vervalt: Bijeenkomsten bijgewoond.", "Nieuwe eis: Erbij.", "Erbij: Logboek.", "Deze competentie vervalt: Vragen, samenvatten, stilte.", "Plaatsen, hooguit: van 10 naar 12", "Weegt deze eis mee?: van Nee, hij is er ter informatie naar Ja, zonder deze eis geen besluit" })
            Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Equal(["'nl' ontbreekt", "'en' ontbreekt"], (await visit.Get<ReadProgrammeDraft>().RunAsync(TestData.Cco)).Value!.Faults.Select(f => f.Fault.Reason));
        Assert.Contains("Er zijn nog 2 dingen niet goed", page, StringComparison.Ordinal);
        Assert.Contains("Erbij", await organiser.GetStringAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_saved_is_shown_as_it_was_typed()
    {
        await using var house = new HouseFactory();
        var cast = await house.Data.CastAsync();
        using var organiser = await house.SignedInAsync(cast.Organiser);
        await house.Data.ProgrammeDraftAsync(cast.Organiser);
        var address = ProgrammeParts.Address(TestData.Cco, ProgrammePart.Criteria, "cco.4a");

        var late = await organiser.PostFormAsync(address, "bewaren", ("versie", "7"), ("criteria/cco.4a/title/nl", "Getypt <toen>"), ("criteria/cco.4a/min", "9"));

        var page = await late.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Contains("Iemand anders bewaarde dit concept", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Getypt &lt;toen&gt;\"", page, StringComparison.Ordinal);
        var saved = await organiser.PostFormAsync(address, "bewaren", ("versie", "0"), ("criteria/cco.4a/title/nl", "Getypt <toen>"), ("criteria/cco.4a/min", "9"), ("criteria/cco.4a/report_per_conversation", "true"));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        Assert.Contains("value=\"Getypt &lt;toen&gt;\"", await organiser.GetStringAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_no_yaml_stays_and_the_forms_send_there()
    {
        await using var house = new HouseFactory();
        var cast = await house.Data.CastAsync();
        using var organiser = await house.SignedInAsync(cast.Organiser);
        await house.Data.ProgrammeDraftAsync(cast.Organiser);

        using var saved = await organiser.PostFormAsync(ProgrammeParts.Address(TestData.Cco, ProgrammePart.Source), "bewaren", ("versie", "0"), ("programma", "code: [\r\n"));

        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        Assert.Contains("code: [", await organiser.GetStringAsync(ProgrammeParts.Address(TestData.Cco, ProgrammePart.Source)), StringComparison.Ordinal);
        Assert.Contains("is nu niet te lezen", await organiser.GetStringAsync(ProgrammeParts.Address(TestData.Cco, ProgrammePart.Criteria)), StringComparison.Ordinal);
        Assert.Contains("Dat kan zodra hierboven alles goed is.", await organiser.GetStringAsync(ProgrammeParts.Draft(TestData.Cco)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_criterion_leads_to_its_own_page_and_can_be_taken_out_there()
    {
        await using var house = new HouseFactory();
        var cast = await house.Data.CastAsync();
        using var organiser = await house.SignedInAsync(cast.Organiser);
        await house.Data.ProgrammeDraftAsync(cast.Organiser);

        using var added = await organiser.PostFormAsync(ProgrammeParts.Address(TestData.Cco, ProgrammePart.Criteria), "toevoegen", ("versie", "0"), ("soort", "contact_hours"), ("nieuw-nl", "Uren samen"), ("nieuw-en", "Hours together"), ("regel", "bijeenkomsten"));
        var address = ProgrammeParts.Address(TestData.Cco, ProgrammePart.Criteria, "cco.uren_samen");
        Assert.EndsWith(address, added.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("Aantal uren", await organiser.GetStringAsync(address), StringComparison.Ordinal);
        using var removed = await organiser.PostFormAsync(address, "weghalen", ("versie", "1"), ("weg", "criteria/cco.uren_samen"));

        Assert.Equal(HttpStatusCode.Found, removed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_phase_that_is_asked_for_stays_and_the_sentence_stands_beside_the_field()
    {
        await using var house = new HouseFactory();
        var cast = await house.Data.CastAsync();
        using var organiser = await house.SignedInAsync(cast.Organiser);
        using (await organiser.GetAsync("/taal/en?terug=/")) { }
        await using var visit = house.As(cast.Organiser);
        var programme = (await visit.Get<ReadProgrammes>().RunAsync()).Value!.Single(p => p.Newest.Phases.Count > 0);
        await house.Data.ProgrammeDraftAsync(cast.Organiser, code: programme.Code);
        var address = ProgrammeParts.Address(programme.Code, ProgrammePart.Phases);

        using var kept = await organiser.PostFormAsync(address, "weghalen", ("versie", "0"), ("weg", $"phases/{programme.Newest.Phases[0].Code}"));

        var page = WebUtility.HtmlDecode(await kept.Content.ReadAsStringAsync());
        var sentence = $"The phase “{programme.Newest.Phases[0].Name.En}” cannot go yet. It is still used in: Evidence of each phase handed in.";
        Assert.Matches($"""id="weg-fout"[^>]*>.*?{Regex.Escape(sentence)}""", page.ReplaceLineEndings(" "));
        Assert.Equal(page.IndexOf(sentence, StringComparison.Ordinal), page.LastIndexOf(sentence, StringComparison.Ordinal));
        using var moved = await organiser.PostFormAsync(address, "volgorde", ("versie", "0"), ("verplaats", $"op:{programme.Newest.Phases[1].Code}"));
        Assert.Equal(HttpStatusCode.Found, moved.StatusCode);
        Assert.EndsWith("#plek-1", moved.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var after = WebUtility.HtmlDecode(await organiser.GetStringAsync(moved.Headers.Location));
        Assert.Contains("<details class=\"folded\" open", after, StringComparison.Ordinal);
        Assert.Matches($"""id="plek-1"[^>]*>\s*<span>{Regex.Escape(programme.Newest.Phases[1].Name.En)}</span>""", after);
        Assert.Equal(programme.Newest.Phases[1].Code, (await visit.Get<ReadProgrammeDraft>().RunAsync(programme.Code)).Value!.Of(ProgrammePart.Phases)[0].Item);
    }

    [Fact]
    public async Task A_new_session_leads_to_its_own_page_and_what_is_wrong_with_it_is_said_in_the_language_of_the_page()
    {
        await using var house = new HouseFactory();
        var cast = await house.Data.CastAsync();
        using var organiser = await house.SignedInAsync(cast.Organiser);
        using (await organiser.GetAsync("/taal/en?terug=/")) { }
        await house.Data.ProgrammeDraftAsync(cast.Organiser);

        using var added = await organiser.PostFormAsync(ProgrammeParts.Address(TestData.Cco, ProgrammePart.Sessions), "toevoegen", ("versie", "0"), ("nieuw-nl", "Terugkomdag"), ("nieuw-dag", "2022-09-01"));
        var address = added.Headers.Location!.OriginalString;
        var item = address[(address.LastIndexOf('=') + 1)..];
        using var saved = await organiser.PostFormAsync(address, "bewaren", ("versie", "1"), ($"sessions/{item}/start", "15:00"), ($"sessions/{item}/end", "14:00"));

        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        Assert.Contains("the end (14:00) is not after the start (15:00)", await organiser.GetStringAsync(address), StringComparison.Ordinal);
        Assert.Contains("the end (14:00) is not after the start (15:00)", await organiser.GetStringAsync(ProgrammeParts.Draft(TestData.Cco)), StringComparison.Ordinal);
    }

    /// <summary>A key for which there are no words.</summary>
    [GeneratedRegex(@"(?<![\w/.-])(Field|Hint|Choice|Type|Part|Change|Add|Order|Session|Draft|List|Move|Remove|Templates|Source)\.[A-Z][\w.]*|(?<![\w/.-])(Type|Choice)\.[\w.]+")]
    private static partial Regex Key();
}
