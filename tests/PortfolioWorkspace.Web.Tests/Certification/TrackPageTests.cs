using System.Net;
using System.Text.RegularExpressions;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Certification;

/// <summary>The page on which somebody goes over to another way of taking part, and what the dossier says of it.</summary>
public sealed class TrackPageTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task A_trainer_sees_what_changes_gives_a_reason_and_the_participant_keeps_reading()
    {
        var cast = await house.Data.CastAsync();
        var report = await house.Data.SubmittedAsync(cast.Participation);
        var address = $"/dossiers/{cast.Participation.Id}/deelname";
        using var trainer = await house.SignedInAsync(cast.Trainer);
        Assert.Contains($"href=\"{address}\"", await trainer.GetStringAsync($"/dossiers/{cast.Participation.Id}"), StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(await trainer.GetStringAsync(address));
        Assert.Contains("Telt dan niet meer mee", page, StringComparison.Ordinal);
        Assert.Contains("Aan het eind is er een bewijs van deelname, geen certificaat.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("zonder cursus", page, StringComparison.OrdinalIgnoreCase);

        var seen = Regex.Match(page, "name=\"Input.Seen\" value=\"(\\d+)\"").Groups[1].Value;
        using var nothing = await trainer.PostFormAsync(address, "deelname", ("Input.Seen", seen), ("Input.Reason", "Omdat."));
        Assert.Contains("Kies eerst een manier van deelnemen.", await nothing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var unreasoned = await trainer.PostFormAsync(address, "deelname", ("Input.Seen", seen), ("Input.To", "TrainingOnly"), ("Input.Reason", ""));
        Assert.Contains("Schrijf op waarom.", await unreasoned.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var done = await trainer.PostFormAsync(address, "deelname", ("Input.Seen", seen), ("Input.To", "TrainingOnly"), ("Input.Reason", "Heeft <b>genoeg</b>."));
        Assert.EndsWith("gedaan=gewijzigd", done.Headers.Location!.OriginalString, StringComparison.Ordinal);

        using var own = await house.SignedInAsync(cast.Participant);
        var dossier = await own.GetStringAsync($"/dossiers/{cast.Participation.Id}");
        Assert.Contains("Heeft &lt;b&gt;genoeg&lt;/b&gt;.", dossier, StringComparison.Ordinal);
        Assert.Contains("Wat je eerder schreef en vastlegde, is bewaard.", WebUtility.HtmlDecode(dossier), StringComparison.Ordinal);
        var documents = WebUtility.HtmlDecode(await own.GetStringAsync("/documenten"));
        Assert.Contains("blijft hier staan om te lezen", documents, StringComparison.Ordinal);
        Assert.Contains($"/documenten/{report.DocumentId}/inleveringen/1", documents, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"begin\"", documents, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Without_the_course_is_offered_where_the_programme_has_it_and_says_who_judges()
    {
        var cast = await house.Data.CastAsync(TestData.Icc);
        var address = $"/dossiers/{cast.Participation.Id}/deelname";
        using var organiser = await house.SignedInAsync(cast.Organiser);
        var page = WebUtility.HtmlDecode(await organiser.GetStringAsync(address));
        Assert.Contains("Certificaat zonder cursus", page, StringComparison.Ordinal);
        var seen = Regex.Match(page, "name=\"Input.Seen\" value=\"(\\d+)\"").Groups[1].Value;

        using var done = await organiser.PostFormAsync(address, "deelname", ("Input.Seen", seen), ("Input.To", "WithoutCourse"), ("Input.Reason", "Werkt al jaren zo."));

        Assert.EndsWith("gedaan=gewijzigd", done.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var own = await house.SignedInAsync(cast.Participant);
        Assert.Contains("Een trainer beoordeelt wat er in het dossier staat.", await own.GetStringAsync($"/dossiers/{cast.Participation.Id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync("/")).StatusCode);
    }
}
