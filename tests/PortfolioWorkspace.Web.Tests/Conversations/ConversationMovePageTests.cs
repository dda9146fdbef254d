using System.Net;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Conversations;

/// <summary>A conversation that was planned anew says on its page and in the lists what it was.</summary>
public sealed class ConversationMovePageTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task The_participant_moves_an_appointment_and_whoever_reads_it_sees_the_first()
    {
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.AppointmentAsync(cast.Participation, ConversationKinds.LeercoachSession, cast.Leercoach);
        using var own = await house.SignedInAsync(cast.Participant);
        using var done = await own.PostFormAsync($"/gesprekken/{talk.Id}/wijzigen", "gesprek", ("Input.On", house.Data.Today.AddDays(20).ToString("yyyy-MM-dd", null)), ("Input.Setting", "Online"));
        Assert.EndsWith("gedaan=gewijzigd", done.Headers.Location?.OriginalString, StringComparison.Ordinal);

        var said = $"Verplaatst op {Said(house.Data.Today)} door {cast.Participant.Name}. Eerst: {Said(talk.HeldOn)}, op school.";
        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Trainer })
        {
            using var visit = await house.SignedInAsync(person);
            Assert.Contains(said, WebUtility.HtmlDecode(await visit.GetStringAsync($"/gesprekken/{talk.Id}")), StringComparison.Ordinal);
            if (person != cast.Trainer) Assert.Contains(said, WebUtility.HtmlDecode(await visit.GetStringAsync("/gesprekken")), StringComparison.Ordinal);
        }

        using var organiser = await house.SignedInAsync(cast.Organiser);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"/gesprekken/{talk.Id}")).StatusCode);
    }

    private static string Said(DateOnly day) => day.ToString("dddd d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));
}
