using System.Net;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Cohorts;

/// <summary>The page on which a tie is noted, and what others see of it.</summary>
public sealed class ConflictPageTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    private const string Why = "We zijn <b>buren</b>.";

    [Fact]
    public async Task A_leercoach_notes_and_withdraws_and_the_participant_reads_that_and_not_why()
    {
        var cast = await house.Data.CastAsync();
        var address = $"/dossiers/{cast.Participation.Id}/belang";
        using var coach = await house.SignedInAsync(cast.Leercoach);
        Assert.Contains($"href=\"{address}\"", await coach.GetStringAsync($"/dossiers/{cast.Participation.Id}"), StringComparison.Ordinal);

        using var empty = await PostAsync(coach, "belang", ("Input.Leercoach", cast.Leercoach.Id.ToString()), ("Input.Reason", ""));
        Assert.Contains("Schrijf op waarom.", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var noted = await PostAsync(coach, "belang", ("Input.Leercoach", cast.Leercoach.Id.ToString()), ("Input.Reason", Why));
        Assert.EndsWith("gedaan=gemeld", noted.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("We zijn &lt;b&gt;buren&lt;/b&gt;.", await coach.GetStringAsync(address), StringComparison.Ordinal);

        foreach (var (person, sentence) in new[] { (cast.Participant, "een trainer keurt je verslagen goed"), (cast.Organiser, "Een trainer keurt verslagen goed") })
        {
            using var visit = await house.SignedInAsync(person);
            var dossier = WebUtility.HtmlDecode(await visit.GetStringAsync($"/dossiers/{cast.Participation.Id}"));
            Assert.Contains(sentence, dossier, StringComparison.Ordinal);
            Assert.DoesNotContain("buren", dossier, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await visit.GetAsync(address)).StatusCode);
        }

        using var organiser = await house.SignedInAsync(cast.Organiser);
        Assert.Contains("1 deelnemer heeft een leercoach met een belang", await organiser.GetStringAsync("/"), StringComparison.Ordinal);
        var conflict = await house.Data.LookAsync(db => db.Conflicts.IgnoreQueryFilters().Where(c => c.ParticipationId == cast.Participation.Id).Select(c => c.Id).SingleAsync());
        using var back = await PostAsync(coach, "belang-terug", ("Back.Conflict", conflict.ToString()), ("Back.Reason", "Verhuisd."));
        Assert.EndsWith("gedaan=ingetrokken", back.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain("leercoach met een belang", await organiser.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("Verhuisd.", await coach.GetStringAsync(address), StringComparison.Ordinal);

        Task<HttpResponseMessage> PostAsync(HttpClient browser, string form, params (string, string)[] fields) => browser.PostFormAsync(address, form, fields);
    }

    [Fact]
    public async Task The_desk_and_the_profile_say_who_approves()
    {
        var cast = await house.Data.CastAsync(sessionsHeld: 7);
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.ConflictAsync(cast.Participation, cast.Leercoach);
        using var coach = await house.SignedInAsync(cast.Leercoach);

        Assert.Contains("Goedkeuren doet een trainer.", await coach.GetStringAsync($"/beoordelen/{submission.Id}"), StringComparison.Ordinal);
        Assert.Contains("inleveren kun je het zelf niet", await coach.GetStringAsync($"/dossiers/{cast.Participation.Id}/profiel"), StringComparison.Ordinal);
    }
}
