using System.Net;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Certification;

/// <summary>Somebody has the own reports erased, on the page: what goes and what stays, two weeks to think, and a way back.</summary>
public sealed class ErasurePageTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task It_is_asked_for_with_a_tick_and_taken_back_with_a_button()
    {
        var cast = await house.Data.CastAsync();
        await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.CertificateAsync(cast.Participation, cast.Participant, cast.Organiser);
        using var browser = await house.SignedInAsync(cast.Participant);
        var address = $"/dossiers/{cast.Participation.Id}/wissen";
        Assert.Contains($"href=\"{address}\"", await browser.GetStringAsync($"/dossiers/{cast.Participation.Id}"), StringComparison.Ordinal);

        using var unsure = await browser.PostFormAsync(address, "wissen");
        Assert.Contains("Zet eerst het vinkje", await unsure.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await AskedAsync(cast));

        using var asked = await browser.PostFormAsync(address, "wissen", ("Certain", "true"));
        Assert.EndsWith("?gedaan=gevraagd", asked.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Single(await AskedAsync(cast));
        Assert.Contains("Tot die dag kun je je bedenken", await browser.GetStringAsync(address), StringComparison.Ordinal);
        using var trainer = await house.SignedInAsync(cast.Trainer);
        Assert.Contains("laat de verslagen wissen", await trainer.GetStringAsync($"/dossiers/{cast.Participation.Id}"), StringComparison.Ordinal);

        using var back = await browser.PostFormAsync(address, "toch-niet");
        Assert.EndsWith("?gedaan=toch-niet", back.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.All(await AskedAsync(cast), e => Assert.NotNull(e.WithdrawnAt));
    }

    [Fact]
    public async Task Before_the_paper_the_page_says_when_it_will_be_possible_and_nobody_else_has_it()
    {
        var cast = await house.Data.CastAsync();
        var address = $"/dossiers/{cast.Participation.Id}/wissen";
        using var participant = await house.SignedInAsync(cast.Participant);
        var page = await participant.GetStringAsync(address);
        Assert.Contains("zijn nog nodig voor het besluit", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Certain\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{address}\"", await participant.GetStringAsync($"/dossiers/{cast.Participation.Id}"), StringComparison.Ordinal);

        foreach (var somebody in new[] { cast.Leercoach, cast.Trainer, cast.Organiser })
        {
            using var browser = await house.SignedInAsync(somebody);
            using var answer = await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private Task<List<Domain.Certification.Erasure>> AskedAsync(Cast cast) =>
        house.Data.LookAsync(db => db.Erasures.IgnoreQueryFilters().Where(e => e.ParticipationId == cast.Participation.Id).ToListAsync());
}
