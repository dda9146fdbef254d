using System.Net;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Attendance;

/// <summary>A session that was planned anew says on every page that shows it what it was.</summary>
public sealed class SessionMovePageTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task A_trainer_moves_a_session_and_everybody_reads_where_it_was()
    {
        var cast = await house.Data.CastAsync();
        var session = cast.Cohort.Sessions.Single(s => s.Number == 4);
        var address = $"/groepen/{cast.Cohort.Id}/bijeenkomsten/{session.Id}/wijzigen";
        using var trainer = await house.SignedInAsync(cast.Trainer);
        await MoveAsync(0, house.Data.Today.AddDays(3), "Den <b>Haag</b>", "https://vergader.example/eerst");
        await MoveAsync(1, house.Data.Today.AddDays(2), "Delft", "https://vergader.example/nu");

        var was = $"Eerst: {Said(house.Data.Today.AddDays(3))}, 10.00 tot 13.00 uur, Den <b>Haag</b>";
        foreach (var page in new[] { $"/groepen/{cast.Cohort.Id}/aanwezigheid", $"/groepen/{cast.Cohort.Id}/aanwezigheid/{session.Id}", address })
        {
            var text = await trainer.GetStringAsync(page);
            Assert.Contains($"{was}, met de link https://vergader.example/eerst.", WebUtility.HtmlDecode(text), StringComparison.Ordinal);
            Assert.Contains($"door {cast.Trainer.Name}. Eerst:", WebUtility.HtmlDecode(text), StringComparison.Ordinal);
            Assert.DoesNotContain("<b>Haag</b>", text, StringComparison.Ordinal);
        }

        Assert.Contains($"Nu: {Said(house.Data.Today.AddDays(2))}, 10.00 tot 13.00 uur, Delft.", WebUtility.HtmlDecode(await trainer.GetStringAsync($"/groepen/{cast.Cohort.Id}/aanwezigheid/{session.Id}")), StringComparison.Ordinal);

        using var own = await house.SignedInAsync(cast.Participant);
        var home = WebUtility.HtmlDecode(await own.GetStringAsync("/"));
        Assert.Contains($"<p class=\"earlier\">{was}.</p>", home, StringComparison.Ordinal);
        var dossier = WebUtility.HtmlDecode(await own.GetStringAsync($"/dossiers/{cast.Participation.Id}"));
        Assert.Contains($"Verplaatst op {Said(house.Data.Today)} door {cast.Trainer.Name}. {was}, met een andere link.", dossier, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"muted\">{Said(house.Data.Today.AddDays(2))}, 10.00 tot 13.00 uur, Delft, komt nog", dossier, StringComparison.Ordinal);
        Assert.Contains("href=\"https://vergader.example/nu\"", dossier, StringComparison.Ordinal);
        Assert.DoesNotContain("vergader.example/eerst", dossier, StringComparison.Ordinal);

        async Task MoveAsync(int seen, DateOnly day, string place, string link)
        {
            using var done = await trainer.PostFormAsync(address, "bijeenkomst", ("Input.Seen", $"{seen}"), ("Input.Title", session.Title), ("Input.Kind", "Training"), ("Input.Mode", "Physical"), ("Input.Day", day.ToString("yyyy-MM-dd", null)),
                ("Input.Start", "10.00"), ("Input.End", "13.00"), ("Input.Hours", "Own"), ("Input.OwnHours", "3"), ("Input.Place", place), ("Input.Link", link));
            Assert.EndsWith("gedaan=gewijzigd", done.Headers.Location?.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_called_off_is_still_found_in_the_dossier()
    {
        var cast = await house.Data.CastAsync();
        var session = cast.Cohort.Sessions.Single(s => s.Number == 5);
        using var organiser = await house.SignedInAsync(cast.Organiser);
        using var done = await organiser.PostFormAsync($"/groepen/{cast.Cohort.Id}/bijeenkomsten/{session.Id}/wijzigen", "afzeggen", ("Off", "true"));

        using var own = await house.SignedInAsync(cast.Participant);
        var dossier = WebUtility.HtmlDecode(await own.GetStringAsync($"/dossiers/{cast.Participation.Id}"));
        Assert.Matches($"<li id=\"bijeenkomst-5\">(.|\\s)*?gaat niet door(.|\\s)*?Afgezegd op {Said(house.Data.Today)} door {cast.Organiser.Name}\\.(.|\\s)*?</li>", dossier);
    }

    private static string Said(DateOnly day) => day.ToString("dddd d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));
}
