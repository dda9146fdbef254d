using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Cohorts;

/// <summary>The overview of a group: as a table or as a list, by choice, and page by page where the group is large.</summary>
public sealed class CohortPageTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Theory]
    [InlineData("", true, true)]
    [InlineData("?weergave=tabel", true, false)]
    [InlineData("?weergave=lijst", false, true)]
    [InlineData("?weergave=%3Cscript%3E", true, true)]
    public async Task It_is_shown_as_a_table_or_as_a_list(string query, bool asTable, bool asList)
    {
        var cast = await house.Data.CastAsync();
        using var browser = await house.SignedInAsync(cast.Trainer);

        var page = await browser.GetStringAsync(new Uri(house.Address, $"/groepen/{cast.Cohort.Id}{query}"));

        Assert.Equal((asTable, asList), (page.Contains("<table", StringComparison.Ordinal), page.Contains("class=\"plist\"", StringComparison.Ordinal)));
        Assert.Equal((asTable, asList), (page.Contains("class=\"lv tolist\"", StringComparison.Ordinal), page.Contains("class=\"lv totable\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_group_that_is_over_says_how_it_ended_and_offers_no_reminders()
    {
        var cast = await house.Data.CastAsync();
        using var browser = await house.SignedInAsync(cast.Trainer);
        var address = new Uri(house.Address, $"/groepen/{cast.Cohort.Id}");
        Assert.Contains("/herinneren", await browser.GetStringAsync(address), StringComparison.Ordinal);
        await house.Data.DecisionAsync(cast.Participation, cast.Trainer);
        await house.Data.CertificateAsync(cast.Participation, cast.Participant, cast.Organiser);

        var page = await browser.GetStringAsync(address);

        Assert.Contains("van 1 kreeg het certificaat.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("op schema", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/herinneren", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_requirement_in_the_list_opens_its_evidence()
    {
        var cast = await house.Data.CastAsync();
        using var browser = await house.SignedInAsync(cast.Trainer);

        var page = await browser.GetStringAsync(new Uri(house.Address, $"/groepen/{cast.Cohort.Id}?weergave=lijst"));
        var dossier = await browser.GetStringAsync(new Uri(house.Address, $"/dossiers/{cast.Participation.Id}"));

        var targets = System.Text.RegularExpressions.Regex.Matches(page, $"href=\"/dossiers/{cast.Participation.Id}#([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.Contains($"id=\"{target}\"", dossier, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "Groep")]
    [InlineData("/aanwezigheid", "Bijeenkomsten")]
    public async Task The_bar_marks_one_place(string further, string marked)
    {
        var cast = await house.Data.CastAsync();
        using var browser = await house.SignedInAsync(cast.Trainer);

        var page = await browser.GetStringAsync(new Uri(house.Address, $"/groepen/{cast.Cohort.Id}{further}"));
        var bar = page[page.IndexOf("<nav", StringComparison.Ordinal)..page.IndexOf("</nav>", StringComparison.Ordinal)];

        Assert.Equal(marked, Assert.Single(System.Text.RegularExpressions.Regex.Matches(bar, "aria-current=\"page\"[^>]*>([^<]*)")).Groups[1].Value);
    }

    [Fact]
    public async Task What_asks_for_planning_is_told_to_trainer_and_organiser_and_can_be_shown_alone()
    {
        var (trainer, organiser) = (await house.Data.PersonAsync(), await house.Data.PersonAsync());
        var (busy, relaxed) = (await house.Data.PersonAsync("Drukke Deelnemer"), await house.Data.PersonAsync("Rustige Deelnemer"));
        var cohort = await house.Data.CohortAsync(trainer: trainer, organiser: organiser, sessionsHeld: 4);
        await house.Data.ParticipationAsync(cohort, busy);
        await house.Data.ParticipationAsync(cohort, relaxed, track: Domain.Programmes.Track.TrainingOnly);

        foreach (var person in new[] { trainer, organiser })
        {
            using var browser = await house.SignedInAsync(person);
            var whole = await browser.GetStringAsync(new Uri(house.Address, $"/groepen/{cohort.Id}"));
            var alone = await browser.GetStringAsync(new Uri(house.Address, $"/groepen/{cohort.Id}?alleen=plannen"));

            Assert.Contains("1 deelnemer heeft iets te plannen", whole, StringComparison.Ordinal);
            Assert.Contains(relaxed.Name, whole, StringComparison.Ordinal);
            Assert.DoesNotContain(relaxed.Name, alone, StringComparison.Ordinal);
            Assert.Contains(busy.Name, alone, StringComparison.Ordinal);
            Assert.Contains($"href=\"/groepen/{cohort.Id}\"", alone, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", 100, "Deelnemer 001", "Deelnemer 101", false, true)]
    [InlineData("?pagina=2", 30, "Deelnemer 101", "Deelnemer 001", true, false)]
    [InlineData("?pagina=99", 30, "Deelnemer 130", "Deelnemer 100", true, false)]
    [InlineData("?pagina=-3", 100, "Deelnemer 100", "Deelnemer 130", false, true)]
    public async Task A_large_group_is_shown_page_by_page_and_counted_whole(string query, int shown, string there, string absent, bool earlier, bool later)
    {
        var trainer = await house.Data.PersonAsync();
        var cohort = await house.Data.CohortAsync(trainer: trainer);
        for (var i = 1; i <= 130; i++) await house.Data.ParticipationAsync(cohort, await house.Data.PersonAsync($"Deelnemer {i:000}"));
        using var browser = await house.SignedInAsync(trainer);

        var page = await browser.GetStringAsync(new Uri(house.Address, $"/groepen/{cohort.Id}{query}"));
        var table = page[page.IndexOf("<tbody>", StringComparison.Ordinal)..page.IndexOf("</table>", StringComparison.Ordinal)];

        Assert.Equal(shown, table.Split("scope=\"row\"").Length - 2);
        Assert.Contains(there, table, StringComparison.Ordinal);
        Assert.DoesNotContain(absent, page[page.IndexOf("<div class=\"shown", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("130", table[table.IndexOf("<tfoot>", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal((earlier, later), (page.Contains("rel=\"prev\"", StringComparison.Ordinal), page.Contains("rel=\"next\"", StringComparison.Ordinal)));
    }
}
