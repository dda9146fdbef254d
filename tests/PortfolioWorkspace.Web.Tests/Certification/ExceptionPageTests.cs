using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Certification;

/// <summary>The page on which a trainer makes an exception, also for somebody about whom nothing is decided.</summary>
public sealed partial class ExceptionPageTests(HouseFactory house) : IClassFixture<HouseFactory>
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
        var token = WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value);
        using var fields = new FormUrlEncodedContent([new("_handler", "vrijstelling"), new("__RequestVerificationToken", token), new("Waiver.CriterionId", "cco18.attend"), new("Waiver.Reason", "Was er vaak genoeg.")]);
        using var given = await trainer.PostAsync(address, fields);

        Assert.Equal("cco18.attend", await house.Data.LookAsync(db => db.Waivers.IgnoreQueryFilters().Where(w => w.ParticipationId == guest.Id).Select(w => w.CriterionId).SingleAsync()));
        Assert.DoesNotContain($"href=\"{address}\"", await trainer.GetStringAsync($"/dossiers/{guest.Id}"), StringComparison.Ordinal);
        using var own = await house.SignedInAsync(person);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync(address)).StatusCode);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
