using System.Net;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Certification;

/// <summary>The page on which a trainer makes an exception, also for somebody about whom nothing is decided.</summary>
public sealed class ExceptionPageTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task A_trainer_waives_for_somebody_who_only_follows_the_training_and_sees_no_decision()
    {
        var cast = await house.Data.CastAsync("CCO-PILOT-2017-18");
        var person = await house.Data.PersonAsync();
        var guest = await house.Data.ParticipationAsync(cast.Cohort, person, track: Track.TrainingOnly);
        var address = $"/dossiers/{guest.Id}/besluit";
        using var trainer = await house.SignedInAsync(cast.Trainer);
        Assert.Contains($"href=\"{address}\"", await trainer.GetStringAsync($"/dossiers/{guest.Id}"), StringComparison.Ordinal);

        var page = await trainer.GetStringAsync(address);
        Assert.DoesNotContain("Input.Motivation", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Extension.Until", page, StringComparison.Ordinal);
        using var given = await trainer.PostFormAsync(address, "vrijstelling", ("Waiver.CriterionId", "cco18.attend"), ("Waiver.Reason", "Was er vaak genoeg."));

        Assert.Equal("cco18.attend", await house.Data.LookAsync(db => db.Waivers.IgnoreQueryFilters().Where(w => w.ParticipationId == guest.Id).Select(w => w.CriterionId).SingleAsync()));
        Assert.DoesNotContain($"href=\"{address}\"", await trainer.GetStringAsync($"/dossiers/{guest.Id}"), StringComparison.Ordinal);
        using var own = await house.SignedInAsync(person);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_trainer_takes_a_waiver_back_and_the_dossier_says_both_reasons()
    {
        var cast = await house.Data.CastAsync();
        var waiver = await house.Data.WaiverAsync(cast.Participation, cast.Trainer);
        var address = $"/dossiers/{cast.Participation.Id}/besluit";
        using var trainer = await house.SignedInAsync(cast.Trainer);
        Assert.Contains("Trek een vrijstelling in", await trainer.GetStringAsync(address), StringComparison.Ordinal);

        using var empty = await PostAsync(waiver.Id.ToString(), "");
        Assert.Matches("<details class=\"folded\" open[^>]*>\\s*<summary>.*Trek een vrijstelling in(.|\\s)*?Schrijf op waarom\\.", WebUtility.HtmlDecode(await empty.Content.ReadAsStringAsync()));
        using var lied = await PostAsync("geen nummer", "Daarom");
        Assert.Equal(0, await house.Data.LookAsync(db => db.WaiverWithdrawals.IgnoreQueryFilters().CountAsync(w => w.WaiverId == waiver.Id)));
        using var done = await PostAsync(waiver.Id.ToString(), "Toch <b>niet</b>.");

        Assert.DoesNotContain("Trek een vrijstelling in", await trainer.GetStringAsync(address), StringComparison.Ordinal);
        using var own = await house.SignedInAsync(cast.Participant);
        var dossier = await own.GetStringAsync($"/dossiers/{cast.Participation.Id}");
        Assert.Contains($"Ingetrokken door {cast.Trainer.Name}", WebUtility.HtmlDecode(dossier), StringComparison.Ordinal);
        Assert.Contains(waiver.Reason, WebUtility.HtmlDecode(dossier), StringComparison.Ordinal);
        Assert.Contains("Toch &lt;b&gt;niet&lt;/b&gt;.", dossier, StringComparison.Ordinal);

        Task<HttpResponseMessage> PostAsync(string which, string why) => trainer.PostFormAsync(address, "vrijstelling-terug", ("WaiverBack.WaiverId", which), ("WaiverBack.Reason", why));
    }

    [Fact]
    public async Task More_time_is_read_on_the_dossier_with_what_was_before_and_an_organiser_reads_no_reason()
    {
        var cast = await house.Data.CastAsync();
        var (group, address) = (cast.Cohort.ReportDeadline!.Value, $"/dossiers/{cast.Participation.Id}/besluit");
        using var trainer = await house.SignedInAsync(cast.Trainer);
        await GiveAsync(group.AddDays(7), "Was <i>ziek</i>.");
        await GiveAsync(group.AddDays(14), "Het duurt langer.");
        using var early = await trainer.PostFormAsync(address, "uitstel", ("Extension.Until", group.ToString("yyyy-MM-dd", null)), ("Extension.Reason", "Toch niet."));
        Assert.Contains($"Kies een dag na de datum van de groep: {Said(group)}.", WebUtility.HtmlDecode(await early.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains($"Nu geldt: {Said(group.AddDays(14))}.", WebUtility.HtmlDecode(await trainer.GetStringAsync(address)), StringComparison.Ordinal);

        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Trainer, cast.Organiser })
        {
            using var visit = await house.SignedInAsync(person);
            var text = await visit.GetStringAsync($"/dossiers/{cast.Participation.Id}");
            var dossier = WebUtility.HtmlDecode(text);
            Assert.Contains($"Laatste dag voor de verslagen: <b>{Said(group.AddDays(14))}</b>", dossier, StringComparison.Ordinal);
            Assert.Matches($"Uitstel tot en met {Said(group.AddDays(14))}(.|\\s)*?door {cast.Trainer.Name} op {Said(house.Data.Today)}\\. Eerst: {Said(group.AddDays(7))}\\.(.|\\s)*?Uitstel tot en met {Said(group.AddDays(7))}(.|\\s)*?Eerst: {Said(group)}\\.", dossier);
            Assert.Equal(person != cast.Organiser, text.Contains("Was &lt;i&gt;ziek&lt;/i&gt;.", StringComparison.Ordinal));
            Assert.Equal(person != cast.Organiser, dossier.Contains("Het duurt langer.", StringComparison.Ordinal));
        }

        using var own = await house.SignedInAsync(cast.Participant);
        Assert.Contains("De laatste dag voor de verslagen is veranderd.", await own.GetStringAsync("/berichten?alles=1"), StringComparison.Ordinal);

        async Task GiveAsync(DateOnly until, string reason)
        {
            using var done = await trainer.PostFormAsync(address, "uitstel", ("Extension.Until", until.ToString("yyyy-MM-dd", null)), ("Extension.Reason", reason));
            Assert.EndsWith("gedaan=uitstel-gegeven", done.Headers.Location?.OriginalString, StringComparison.Ordinal);
        }
    }

    private static string Said(DateOnly day) => day.ToString("dddd d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));
}
