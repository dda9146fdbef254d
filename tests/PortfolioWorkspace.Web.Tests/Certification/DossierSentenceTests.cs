using System.Net;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Certification;

/// <summary>A dossier says in sentences what is missing and how it can be reached, with the ways to what is there.</summary>
public sealed class DossierSentenceTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task Case_9_eighteen_hours_say_how_to_fill_the_last_two()
    {
        var cast = await house.Data.CastAsync("VO-PILOT-NOORD-MIDDEN-2021-22");
        for (var session = 1; session <= 6; session++) await house.Data.AttendedAsync(cast.Participation, cast.Cohort, session, cast.Trainer);
        for (var online = 7; online <= 8; online++) await house.Data.AttendedAsync(cast.Participation, cast.Cohort, online, cast.Trainer, AttendanceStatus.Excused);

        var page = await PageAsync(cast.Participant, $"/dossiers/{cast.Participation.Id}");

        Assert.Contains("Nog 2 uur", page, StringComparison.Ordinal);
        Assert.Contains("Dat kan met een online bijeenkomst of een ander contactmoment.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/dossiers/" + cast.Participation.Id + "#bijeenkomsten\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_driehoekgesprek_is_told_with_the_meetings_left_and_the_last_day_and_links_to_the_conversation()
    {
        var cast = await house.Data.CastAsync(sessionsHeld: 4);
        var talk = await house.Data.ConversationAsync(cast.Participation, daysAgo: 3);

        var page = await PageAsync(cast.Participant, $"/dossiers/{cast.Participation.Id}");

        Assert.Contains("Nog 1 driehoekgesprek; er zijn nog 2 bijeenkomsten waarna dat kan, vóór ", page, StringComparison.Ordinal);
        Assert.Contains("Eén gevoerd gesprek telt zodra het bevestigd is en het verslag is goedgekeurd.", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/gesprekken/{talk.Id}\"", page, StringComparison.Ordinal);
        Assert.Contains("Vooruitkijken", await PageAsync(cast.Participant, "/"), StringComparison.Ordinal);
        Assert.Contains("1 deelnemer heeft iets te plannen", await PageAsync(cast.Trainer, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planned_conversation_is_told_and_one_that_waits_for_its_report_alone_says_so()
    {
        var cast = await house.Data.CastAsync(sessionsHeld: 4);
        await house.Data.AppointmentAsync(cast.Participation);
        await house.Data.ConversationAsync(cast.Participation, ConversationKinds.SelfLed, confirmedBy: cast.Participant);

        var page = await PageAsync(cast.Participant, $"/dossiers/{cast.Participation.Id}");

        Assert.Matches("Nog 2 gesprekken met de leercoach[^.]*\\. Eén gesprek is gepland\\.", page);
        Assert.Contains("Eén bevestigd gesprek telt zodra het verslag is goedgekeurd.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guideline_says_that_it_holds_nothing_up_and_hours_to_come_are_counted_as_far_as_they_are_known()
    {
        var cast = await house.Data.CastAsync(TestData.Icc);

        var page = await PageAsync(cast.Participant, $"/dossiers/{cast.Participation.Id}");

        Assert.Contains("Dit is een richtlijn: het houdt het certificaat niet tegen.", page, StringComparison.Ordinal);
        Assert.Matches("er komen nog \\d+ bijeenkomsten, samen (ten minste )?[\\d,]+ uur", page);
    }

    [Fact]
    public async Task A_missed_meeting_is_told_without_blame_and_never_as_lost()
    {
        var cast = await house.Data.CastAsync(sessionsHeld: 4);
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 1, cast.Trainer, AttendanceStatus.Absent);

        var page = await PageAsync(cast.Trainer, $"/dossiers/{cast.Participation.Id}");

        Assert.Contains("Een gemiste bijeenkomst kun je inhalen. Hoe, dat spreek je af met een trainer.", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/groepen/{cast.Cohort.Id}/aanwezigheid/{cast.Cohort.Sessions.First(s => s.Number == 1).Id}\"", page, StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(PortfolioWorkspace.App.People.Person person, string address)
    {
        using var client = await house.SignedInAsync(person);
        return WebUtility.HtmlDecode(await client.GetStringAsync(address));
    }
}
