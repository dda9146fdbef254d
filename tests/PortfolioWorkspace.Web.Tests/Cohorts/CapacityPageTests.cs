using System.Net;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Cohorts;

/// <summary>Where it is said how many people a leercoach can guide.</summary>
public sealed class CapacityPageTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task An_organiser_and_a_leercoach_fill_it_in_and_a_word_is_no_number()
    {
        var cast = await house.Data.CastAsync();
        var address = $"/beheer/groepen/{cast.Cohort.Id}";
        using var organiser = await house.SignedInAsync(cast.Organiser);
        Assert.Contains($"{cast.Leercoach.Name}: 1, geen grens ingevuld", WebUtility.HtmlDecode(await organiser.GetStringAsync(address)), StringComparison.Ordinal);

        using var word = await organiser.PostFormAsync(address, "ruimte", ("Input.Leercoach", cast.Leercoach.Id.ToString()), ("Input.Capacity", "veel"));
        var refused = WebUtility.HtmlDecode(await word.Content.ReadAsStringAsync());
        Assert.Contains("Vul een getal in van 0 tot 99", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"veel\"", refused, StringComparison.Ordinal);
        using var nobody = await organiser.PostFormAsync(address, "ruimte", ("Input.Capacity", "4"));
        Assert.Contains("Kies een leercoach uit de lijst.", await nobody.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var kept = await organiser.PostFormAsync(address, "ruimte", ("Input.Leercoach", cast.Leercoach.Id.ToString()), ("Input.Capacity", " 4 "));
        Assert.Contains($"{cast.Leercoach.Name}: 1 van 4", WebUtility.HtmlDecode(await organiser.GetStringAsync(address)), StringComparison.Ordinal);

        using var coach = await house.SignedInAsync(cast.Leercoach);
        Assert.Contains("Je begeleidt nu 1 van 4 deelnemers.", await coach.GetStringAsync("/deelnemers"), StringComparison.Ordinal);
        using var open = await coach.PostFormAsync("/deelnemers", "ruimte", ("Input.Capacity", ""));
        Assert.Null(await house.Data.LookAsync(db => db.Users.Where(u => u.Id == cast.Leercoach.Id).Select(u => u.LeercoachCapacity).SingleAsync()));
        Assert.Contains("Je hebt geen grens ingevuld.", await coach.GetStringAsync("/deelnemers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dossier_says_in_words_that_nobody_has_room_without_pressing()
    {
        var cast = await house.Data.CastAsync();
        await house.Data.CapacityAsync(cast.Leercoach, 1);
        var alone = await house.Data.PersonAsync();
        var dossier = await house.Data.ParticipationAsync(cast.Cohort, alone);

        foreach (var person in new[] { alone, cast.Trainer })
        {
            using var visit = await house.SignedInAsync(person);
            Assert.Contains("de deelnemer hoeft niets te doen", await visit.GetStringAsync($"/dossiers/{dossier.Id}"), StringComparison.Ordinal);
        }
    }
}
