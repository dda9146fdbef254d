using System.Net;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Certification;

/// <summary>The page on which a trainer lets evidence count for another requirement.</summary>
public sealed class MovesPageTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task A_trainer_chooses_what_counts_where_and_the_dossier_says_why()
    {
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.ConversationAsync(cast.Participation, ConversationKinds.Driehoekgesprek, cast.Leercoach, cast.Leercoach);
        var address = $"/dossiers/{cast.Participation.Id}/bewijs";
        using var trainer = await house.SignedInAsync(cast.Trainer);
        Assert.Contains($"href=\"{address}\"", await trainer.GetStringAsync($"/dossiers/{cast.Participation.Id}"), StringComparison.Ordinal);

        using var nothing = await trainer.PostFormAsync(address, "bewijs", ("Input.Reason", "Omdat."));
        Assert.Contains("Kies wat je bij een andere eis telt.", await nothing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var lied = await trainer.PostFormAsync(address, "bewijs", ("Input.Move", "geen nummer"), ("Input.Reason", "Omdat."));
        Assert.Contains("Kies wat je bij een andere eis telt.", await lied.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var done = await trainer.PostFormAsync(address, "bewijs", ("Input.Move", $"{talk.Id} cco.4a"), ("Input.Reason", "Was <i>anders</i>."));
        Assert.EndsWith("gedaan=verplaatst", done.Headers.Location!.OriginalString, StringComparison.Ordinal);

        using var own = await house.SignedInAsync(cast.Participant);
        var dossier = await own.GetStringAsync($"/dossiers/{cast.Participation.Id}");
        Assert.Contains("Was &lt;i&gt;anders&lt;/i&gt;.", dossier, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{address}\"", dossier, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync(address)).StatusCode);
    }
}
