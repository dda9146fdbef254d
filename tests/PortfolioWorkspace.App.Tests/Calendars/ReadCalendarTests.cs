using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Calendars;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Calendars;

/// <summary>Which dates concern whom, and that they go with the relation.</summary>
public sealed class ReadCalendarTests
{
    [Theory, Databases]
    public async Task Everybody_finds_the_own_dates_and_nobody_those_of_others(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.AppointmentAsync(cast.Participation, leercoach: cast.Leercoach);
        var alone = await house.Data.AppointmentAsync(cast.Participation, ConversationKinds.SelfLed, inDays: 9);
        await house.Data.ConversationAsync(cast.Participation, leercoach: cast.Leercoach);

        var own = await SeeAsync(house, cast.Participant);
        Assert.Equal(cast.Cohort.Sessions.Select(s => s.Id), own.Sessions.Select(s => s.Key));
        Assert.All(own.Sessions, s => Assert.Equal(cast.Participation.Id, s.OwnDossier));
        Assert.Equal(["reflectieverslag_eigen", "reflectieverslag_leercoach", "waarnemingsverslag"], own.Deadlines.Select(d => d.KindCode).Order(StringComparer.Ordinal));
        Assert.All(own.Deadlines, d => Assert.Equal(cast.Cohort.ReportDeadline, d.On));
        Assert.Equal([(talk.Id, null), (alone.Id, null)], own.Conversations.Select(c => (c.Id, c.With)));

        var coach = await SeeAsync(house, cast.Leercoach);
        Assert.Equal((talk.Id, cast.Participant.FirstName), Assert.Single(coach.Conversations.Select(c => (c.Id, c.With!))));
        Assert.Empty(coach.Sessions);
        Assert.Empty(coach.Deadlines);

        var trainer = await SeeAsync(house, cast.Trainer);
        Assert.Equal(own.Sessions.Select(s => s.Key), trainer.Sessions.Select(s => s.Key));
        Assert.All(trainer.Sessions, s => Assert.Null(s.OwnDossier));
        Assert.Empty(trainer.Conversations);
        Assert.Empty(trainer.Deadlines);

        AssertNothing(await SeeAsync(house, cast.Organiser));
        var stranger = await SeeAsync(house, cast.Stranger);
        Assert.NotEmpty(stranger.Sessions);
        Assert.DoesNotContain(stranger.Sessions, s => s.Cohort == cast.Cohort.Id);
        Assert.Empty(stranger.Conversations);
    }

    [Theory, Databases]
    public async Task Who_no_longer_belongs_finds_nothing_any_more(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await house.Data.AppointmentAsync(cast.Participation, leercoach: cast.Leercoach);
        var other = await house.Data.LeercoachAsync();
        var leaver = await house.Data.PersonAsync();
        var place = await house.Data.ParticipationAsync(cast.Cohort, leaver);
        Assert.NotEmpty((await SeeAsync(house, cast.Leercoach)).Conversations);
        Assert.NotEmpty((await SeeAsync(house, cast.Trainer)).Sessions);
        Assert.NotEmpty((await SeeAsync(house, leaver)).Deadlines);

        Assert.Null(await house.DoAsync(cast.Organiser, (AssignLeercoach u) => u.RunAsync(cast.Participation.Id, other.Id)));
        await house.Data.ChangeAsync(async db => db.Staff.Remove(await db.Staff.SingleAsync(s => s.CohortId == cast.Cohort.Id && s.PersonId == cast.Trainer.Id)));
        await house.Data.ChangeAsync(async db => db.Participations.Remove(await db.Participations.IgnoreQueryFilters().SingleAsync(x => x.Id == place.Id)));

        AssertNothing(await SeeAsync(house, cast.Leercoach));
        AssertNothing(await SeeAsync(house, cast.Trainer));
        AssertNothing(await SeeAsync(house, leaver));
        Assert.Single((await SeeAsync(house, other)).Conversations);
    }

    [Theory, Databases]
    public async Task What_is_called_off_stays_and_says_so_and_what_has_no_date_or_is_long_ago_is_left_out(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var (first, off, undated) = (cast.Cohort.Sessions[0].Id, cast.Cohort.Sessions[^1].Id, cast.Cohort.Sessions[^2].Id);
        await house.Data.ChangeAsync(async db =>
        {
            var session = await db.Sessions.SingleAsync(s => s.Id == undated);
            (session.Start, session.End) = (null, null);
            return session;
        });
        Assert.All((await SeeAsync(house, cast.Participant)).Sessions, s => Assert.Null(s.ChangedAt));
        house.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Null(await house.DoAsync(cast.Trainer, (CancelSession u) => u.RunAsync(off, true)));

        var sessions = (await SeeAsync(house, cast.Participant)).Sessions;
        Assert.DoesNotContain(sessions, s => s.Key == undated);
        Assert.Equal((true, 1, house.Data.Now), sessions.Where(s => s.Key == off).Select(s => (s.Session.Cancelled, s.Changes, s.ChangedAt!.Value)).Single());
        Assert.Contains(sessions, s => s.Key == first);
        house.Clock.Advance(TimeSpan.FromDays(ReadCalendar.DaysBack));
        Assert.DoesNotContain((await SeeAsync(house, cast.Participant)).Sessions, s => s.Key == first);
    }

    [Theory, Databases]
    public async Task A_report_with_more_time_has_a_day_of_its_own_beside_that_of_its_kind(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await house.Data.ChangeAsync(async db => (await db.Cohorts.SingleAsync(c => c.Id == cast.Cohort.Id)).ReportDeadline = house.Data.Today.AddDays(30));
        var document = await house.Data.DocumentAsync(cast.Participation);
        await house.Data.ExtensionAsync(document, cast.Leercoach);

        var deadlines = (await SeeAsync(house, cast.Participant)).Deadlines;

        Assert.Equal(4, deadlines.Count);
        Assert.Equal((document.Id, document.Kind, house.Data.Today.AddDays(60), 1), deadlines.Where(d => d.Document is not null).Select(d => (d.Document!.Value, d.KindCode, d.On, d.Changes)).Single());
        Assert.All(deadlines.Where(d => d.Document is null), d => Assert.Equal(house.Data.Today.AddDays(30), d.On));
    }

    [Theory, Databases]
    public async Task Groups_that_come_together_are_one_entry_for_who_trains_both(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, other) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        await house.Data.StaffAsync(other.Cohort, cast.Trainer, StaffRole.Trainer);
        var day = house.Data.Today.AddDays(9);
        var note = new SessionNote(SessionKind.Training, SessionMode.Physical, "Samen", Domain.DutchTime.At(day, new(10, 0)), Domain.DutchTime.At(day, new(12, 0)), 0, 2m);
        var id = (await house.DoAsync(cast.Trainer, (PlanSession u) => u.RunAsync(cast.Cohort.Id, note, []))).Value;
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await house.DoAsync(cast.Trainer, (ChangeSession u) => u.RunAsync(id, note, 0, [other.Cohort.Id])));

        // It was there before the second group came, and keeps its id.
        Assert.Equal(id, Assert.Single((await SeeAsync(house, cast.Trainer)).Sessions, s => s.Session.Title == "Samen").Key);
        Assert.NotEqual(id, Assert.Single((await SeeAsync(house, other.Participant)).Sessions, s => s.Session.Title == "Samen").Key);
    }

    [Theory, Databases]
    public async Task Who_only_follows_the_training_has_nothing_to_hand_in(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cohort = await house.Data.CohortAsync();
        var person = await house.Data.PersonAsync();
        await house.Data.ParticipationAsync(cohort, person, track: Track.TrainingOnly);

        var dates = await SeeAsync(house, person);

        Assert.Equal(cohort.Sessions.Count, dates.Sessions.Count);
        Assert.Empty(dates.Deadlines);
    }

    private static Task<CalendarDates> SeeAsync(TestHouse house, Person person) => house.SeeAsync(person, (ReadCalendar u) => u.RunAsync());

    private static void AssertNothing(CalendarDates dates)
    {
        Assert.Empty(dates.Sessions);
        Assert.Empty(dates.Deadlines);
        Assert.Empty(dates.Conversations);
    }
}
