using System.Net;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Conversations;

/// <summary>Choosing the leercoach of the day, what that one sees, and a trainer who confirms.</summary>
public sealed class GuidePageTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task The_participant_chooses_the_guide_confirms_and_reads_no_dossier()
    {
        var (cast, guide) = (await house.Data.CastAsync(), await house.Data.LeercoachAsync("Wilma Dag"));
        await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync(), guide);
        using var own = await house.SignedInAsync(cast.Participant);
        var address = $"/gesprekken/nieuw?deelname={cast.Participation.Id}&soort=driehoekgesprek";
        var form = WebUtility.HtmlDecode(await own.GetStringAsync(address));
        Assert.Contains($"{cast.Leercoach.Name} (jouw leercoach)", form, StringComparison.Ordinal);

        using var logged = await own.PostFormAsync(address, "gesprek", ("Input.On", house.Data.Today.ToString("yyyy-MM-dd", null)), ("Input.Minutes", "40"), ("Input.Setting", "School"),
            ("Input.Session", cast.Cohort.Sessions[0].Id.ToString()), ("Input.Guide", guide.Id.ToString()));
        var talk = await house.Data.LookAsync(db => db.Conversations.IgnoreQueryFilters().Where(c => c.ParticipationId == cast.Participation.Id).SingleAsync());
        Assert.Equal(guide.Id, talk.LeercoachId);

        using var visit = await house.SignedInAsync(guide);
        var list = WebUtility.HtmlDecode(await visit.GetStringAsync("/gesprekken"));
        Assert.Contains("Begeleid op een trainingsdag", list, StringComparison.Ordinal);
        Assert.Contains("Wacht op jou", list, StringComparison.Ordinal);
        using var coach = await house.SignedInAsync(cast.Leercoach);
        var other = WebUtility.HtmlDecode(await coach.GetStringAsync("/gesprekken"));
        Assert.Contains("Wacht op een andere leercoach", other, StringComparison.Ordinal);
        Assert.DoesNotContain("je leercoach", other, StringComparison.Ordinal);
        Assert.Contains($"<b>{cast.Participant.Name}</b>", list, StringComparison.Ordinal);
        Assert.Contains("alleen deze regel", await visit.GetStringAsync($"/gesprekken/{talk.Id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visit.GetAsync($"/dossiers/{cast.Participation.Id}")).StatusCode);
        using var confirmed = await visit.PostFormAsync("/gesprekken", "bevestig", ("Talk", talk.Id.ToString()));
        Assert.Equal(ConversationStatus.Confirmed, await house.Data.LookAsync(db => db.Conversations.IgnoreQueryFilters().Where(c => c.Id == talk.Id).Select(c => c.Status).SingleAsync()));
    }

    [Fact]
    public async Task With_one_leercoach_in_the_group_there_is_nothing_to_choose()
    {
        var cast = await house.Data.CastAsync();
        using var own = await house.SignedInAsync(cast.Participant);

        Assert.DoesNotContain("Input.Guide", await own.GetStringAsync($"/gesprekken/nieuw?deelname={cast.Participation.Id}&soort=driehoekgesprek"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trainer_confirms_with_a_reason_and_everybody_who_may_reads_it()
    {
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.ConversationAsync(cast.Participation, leercoach: cast.Leercoach);
        var address = $"/gesprekken/{talk.Id}";
        using var trainer = await house.SignedInAsync(cast.Trainer);

        using var empty = await trainer.PostFormAsync(address, "bevestig-namens", ("Because", ""));
        Assert.Contains("Schrijf op waarom jij het bevestigt.", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var done = await trainer.PostFormAsync(address, "bevestig-namens", ("Because", "Ik was <i>erbij</i>."));

        Assert.Contains("gedaan=bevestigd", done.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var own = await house.SignedInAsync(cast.Participant);
        Assert.Contains("Ik was &lt;i&gt;erbij&lt;/i&gt;.", await own.GetStringAsync(address), StringComparison.Ordinal);
    }
}
