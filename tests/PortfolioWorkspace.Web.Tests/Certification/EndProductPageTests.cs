using System.Net;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Certification;

/// <summary>Cases 1, 6 and 8 through the pages: another end product on plain forms, and what an exception would change before it is one.</summary>
public sealed class EndProductPageTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task Case_8_another_end_product_is_proposed_agreed_on_and_still_leaves_the_card()
    {
        var cast = await house.Data.CastAsync(TestData.Icc);
        var address = $"/dossiers/{cast.Participation.Id}/eindproduct";
        using var participant = await house.SignedInAsync(cast.Participant);
        (string, string)[] terms = [("Input.Type", "Lessons"), ("Input.Replaces", "beleidsplan,ambitiekaart"), ("Input.Purpose", "Lessen over erfgoed"), ("Input.ForWhom", "Het team"), ("Input.FormAndSize", "Zes lessen")];

        // A refused post keeps what was typed.
        Assert.Contains("Lessen over erfgoed", await PostAsync(participant, address, "voorstel", terms), StringComparison.Ordinal);
        await PostAsync(participant, address, "voorstel", [.. terms, ("Input.Criteria", "Klaar om te geven")]);
        using var trainer = await house.SignedInAsync(cast.Trainer);
        await PostAsync(trainer, address, "akkoord", ("Seen.Version", "0"));

        var page = await PageAsync(participant, address);
        Assert.Contains($"{cast.Trainer.Name} ging akkoord op", page, StringComparison.Ordinal);
        Assert.Contains("/documenten?soort=beroepsproduct#begin", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}\"", await PageAsync(participant, $"/dossiers/{cast.Participation.Id}"), StringComparison.Ordinal);
        var home = await PageAsync(participant, "/");
        Assert.Contains("/documenten?soort=beroepsproduct#begin", home, StringComparison.Ordinal);
        Assert.Contains("Dit mag je ook nog maken, het hoeft niet.", home, StringComparison.Ordinal);
        using var organiser = await house.SignedInAsync(cast.Organiser);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Case_1_a_trainer_sees_what_a_made_up_meeting_would_change_and_nothing_is_changed()
    {
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        for (var session = 1; session <= 5; session++) await house.Data.AttendedAsync(cast.Participation, cast.Cohort, session, cast.Trainer);
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 6, cast.Trainer, AttendanceStatus.Excused);
        var missed = cast.Cohort.Sessions.First(s => s.Number == 6).Id;
        using var trainer = await house.SignedInAsync(cast.Trainer);

        var page = await PageAsync(trainer, $"/dossiers/{cast.Participation.Id}/wat-als?bijeenkomst={missed}");
        Assert.Contains("Gehaald: 6 van 6.", page, StringComparison.Ordinal);
        var waived = await PageAsync(trainer, $"/dossiers/{cast.Participation.Id}/wat-als?vrijstelling=cco.1&bijeenkomst=&gesprek=");
        Assert.Contains("Een trainer gaf vrijstelling.", waived, StringComparison.Ordinal);
        Assert.DoesNotContain("Een trainer gaf vrijstelling.", await PageAsync(trainer, $"/dossiers/{cast.Participation.Id}"), StringComparison.Ordinal);
        using var participant = await house.SignedInAsync(cast.Participant);
        Assert.Equal(HttpStatusCode.NotFound, (await participant.GetAsync($"/dossiers/{cast.Participation.Id}/wat-als")).StatusCode);

        await house.Data.WaiverAsync(cast.Participation, cast.Trainer);
        Assert.Contains("Een trainer gaf vrijstelling.", await PageAsync(participant, $"/dossiers/{cast.Participation.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_6_a_date_that_has_passed_says_that_a_trainer_can_give_more_time()
    {
        var cast = await house.Data.CastAsync(sessionsHeld: 10);
        using var participant = await house.SignedInAsync(cast.Participant);
        var page = await PageAsync(participant, $"/dossiers/{cast.Participation.Id}");
        Assert.Contains("Nog 2 goedgekeurde verslagen van driehoekgesprekken. De datum (", page, StringComparison.Ordinal);
        Assert.Contains("Een trainer kan uitstel geven.", page, StringComparison.Ordinal);
    }

    private static async Task<string> PageAsync(HttpClient client, string address) => WebUtility.HtmlDecode(await client.GetStringAsync(address));

    private static async Task<string> PostAsync(HttpClient client, string address, string handler, params (string Name, string Value)[] fields)
    {
        using var answer = await client.PostFormAsync(address, handler, fields);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
