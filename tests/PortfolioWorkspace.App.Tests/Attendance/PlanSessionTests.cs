using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Attendance;

/// <summary>Planning sessions: without a date yet, for more groups at once, called off; and who may not.</summary>
public sealed class PlanSessionTests
{
    [Theory, Databases]
    public async Task A_session_may_wait_for_its_date_and_everybody_hears_when_it_has_one(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var heard = new List<LiveNotice>();
        using var ear = ((LiveNotices)house.Services.GetService(typeof(LiveNotices))!).Listen(cast.Participant.Id, notice => { heard.Add(notice); return Task.CompletedTask; });
        var open = Note(house, null) with { Place = "Het Atelier", PlaceTentative = true };

        var id = Assert.IsType<Guid>((await house.DoAsync(cast.Trainer, (PlanSession u) => u.RunAsync(cast.Cohort.Id, open, []))).Value);
        Assert.Empty(heard);
        var planned = await SessionAsync(house, id);
        Assert.Equal((8, null, null, "Het Atelier", true, null), (planned.Number, planned.Start, planned.CreditedHours, planned.Place, planned.PlaceTentative, planned.SharedId));
        // A second press is no second session.
        Assert.Equal(id, (await house.DoAsync(cast.Trainer, (PlanSession u) => u.RunAsync(cast.Cohort.Id, open, []))).Value);

        var dated = Note(house, house.Data.Today.AddDays(20)) with { Mode = SessionMode.Online, Link = "https://vergader.example/abc", CreditedHours = 1m };
        Assert.Null(await house.DoAsync(cast.Organiser, (ChangeSession u) => u.RunAsync(id, dated, 0, [])));

        var now = await SessionAsync(house, id);
        Assert.Equal((1m, "https://vergader.example/abc", false), (now.CreditedHours, now.Link, now.PlaceTentative));
        Assert.Equal(new LiveNotice(cast.Participant.Id, LiveTopic.SessionChanged, id), Assert.Single(heard));
        Assert.StartsWith("–→", await house.Data.LookAsync(db => db.History.Where(h => h.Operation == Operation.ChangeSession).Select(h => h.Detail).SingleAsync()), StringComparison.Ordinal);
        // Other hours alone are no news; an old form is refused.
        Assert.Null(await house.DoAsync(cast.Trainer, (ChangeSession u) => u.RunAsync(id, dated with { CreditedHours = 1.5m }, 1, [])));
        Assert.Single(heard);
        Assert.Equal(Refusal.ChangedMeanwhile, await house.DoAsync(cast.Trainer, (ChangeSession u) => u.RunAsync(id, dated, 1, [])));
    }

    [Theory, Databases]
    public async Task More_groups_come_at_once_each_with_a_row_of_its_own_that_change_together(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, other) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        var note = Note(house, house.Data.Today.AddDays(9));
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Trainer, (PlanSession u) => u.RunAsync(cast.Cohort.Id, note, [other.Cohort.Id]))).Refusal);
        await house.Data.StaffAsync(other.Cohort, cast.Trainer, StaffRole.Trainer);

        var id = (await house.DoAsync(cast.Trainer, (PlanSession u) => u.RunAsync(cast.Cohort.Id, note, [other.Cohort.Id]))).Value;
        var rows = await house.Data.LookAsync(db => db.Sessions.Where(s => s.SharedId != null).OrderBy(s => s.CohortId).ToListAsync());
        Assert.Equal(new[] { cast.Cohort.Id, other.Cohort.Id }.Order(), rows.Select(r => r.CohortId));
        Assert.Single(rows.Select(r => r.SharedId).Distinct());

        Assert.Null(await house.DoAsync(cast.Trainer, (ChangeSession u) => u.RunAsync(id, note with { Place = "De Loods" }, 0, [])));
        Assert.Equal(["De Loods", "De Loods"], await house.Data.LookAsync(db => db.Sessions.Where(s => s.SharedId != null).Select(s => s.Place).ToListAsync()));

        // The trainer of the other group alone: neither changes it for both, nor sees who is in this one.
        var theirs = rows.Single(r => r.CohortId == other.Cohort.Id);
        Assert.Equal("session-shared-elsewhere", (await house.DoAsync(other.Trainer, (ChangeSession u) => u.RunAsync(theirs.Id, note, 1, [])))?.Code);
        Assert.Equal("session-shared-elsewhere", (await house.DoAsync(other.Trainer, (CancelSession u) => u.RunAsync(theirs.Id, true)))?.Code);
        var form = await house.SeeAsync(other.Trainer, (ReadSessionForm u) => u.RunAsync(other.Cohort.Id, theirs.Id));
        Assert.True(form.SharedElsewhere);
        Assert.Empty(form.Together);
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(other.Trainer, (ReadAttendance u) => u.RunAsync(cast.Cohort.Id, id))).Refusal);
        Assert.Equal(other.Participation.Id, Assert.Single((await house.SeeAsync(other.Trainer, (ReadAttendance u) => u.RunAsync(other.Cohort.Id, theirs.Id))).Rows).ParticipationId);
    }

    [Fact]
    public async Task A_group_may_join_later()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, other) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        await house.Data.StaffAsync(other.Cohort, cast.Organiser, StaffRole.Organiser);
        var note = Note(house, house.Data.Today.AddDays(9));
        var id = (await house.DoAsync(cast.Organiser, (PlanSession u) => u.RunAsync(cast.Cohort.Id, note, []))).Value;

        Assert.Equal(other.Cohort.Id, Assert.Single((await house.SeeAsync(cast.Organiser, (ReadSessionForm u) => u.RunAsync(cast.Cohort.Id, id))).CanJoin).Id);
        Assert.Null(await house.DoAsync(cast.Organiser, (ChangeSession u) => u.RunAsync(id, note, 0, [other.Cohort.Id])));

        var form = await house.SeeAsync(cast.Organiser, (ReadSessionForm u) => u.RunAsync(cast.Cohort.Id, id));
        Assert.Equal(other.Cohort.Id, Assert.Single(form.Together).Id);
        Assert.Empty(form.CanJoin);
        Assert.Equal(2, await house.Data.LookAsync(db => db.Sessions.CountAsync(s => s.SharedId != null)));
    }

    [Theory, Databases]
    public async Task Called_off_it_stays_with_who_was_there_and_is_no_chance_any_more(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var late = await house.Data.PersonAsync();
        var other = await house.Data.ParticipationAsync(cast.Cohort, late);
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 2, cast.Trainer);
        var session = cast.Cohort.Sessions.Single(s => s.Number == 2).Id;

        Assert.Null(await house.DoAsync(cast.Trainer, (CancelSession u) => u.RunAsync(session, true)));

        var line = (await house.SeeAsync(cast.Trainer, (ReadSessions u) => u.RunAsync(cast.Cohort.Id))).Sessions.Single(s => s.Id == session);
        Assert.Equal((true, false, 1), (line.Cancelled, line.WaitsForMarks, line.Present));
        Assert.Equal("session-cancelled", (await house.DoAsync(cast.Trainer, (MarkAttendance u) => u.RunAsync(session, [new NewMark(other.Id, AttendanceStatus.Present)]))).Refusal?.Code);
        Assert.Equal("session-cancelled", (await house.DoAsync(cast.Trainer, (ChangeSession u) => u.RunAsync(session, Note(house, house.Data.Today.AddDays(-1)), 1, [])))?.Code);
        Assert.Equal(7, await SessionsThatCountAsync(house, cast.Participant.Id, cast.Participation.Id));
        Assert.Equal(6, await SessionsThatCountAsync(house, late.Id, other.Id));

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await house.DoAsync(cast.Trainer, (CancelSession u) => u.RunAsync(session, false)));
        Assert.Equal(7, await SessionsThatCountAsync(house, late.Id, other.Id));
        Assert.Equal(["off", "on"], await house.Data.LookAsync(db => db.History.Where(h => h.Operation == Operation.CancelSession).OrderBy(h => h.Id).Select(h => h.Detail).ToListAsync()));
    }

    [Fact]
    public async Task Nobody_missed_what_was_called_off()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 2, cast.Trainer, AttendanceStatus.Excused);

        Assert.Null(await house.DoAsync(cast.Trainer, (CancelSession u) => u.RunAsync(cast.Cohort.Sessions.Single(s => s.Number == 2).Id, true)));

        Assert.Equal(6, await SessionsThatCountAsync(house, cast.Participant.Id, cast.Participation.Id));
    }

    [Fact]
    public async Task A_session_keeps_the_hours_that_somebody_was_there()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var session = cast.Cohort.Sessions.Single(s => s.Number == 1).Id;
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 1, cast.Trainer, AttendanceStatus.Partly, 2m);
        var note = Note(house, house.Data.Today.AddDays(-2));

        foreach (var hours in new decimal?[] { null, 1.5m }) Assert.Equal("session-hours-partly", (await house.DoAsync(cast.Trainer, (ChangeSession u) => u.RunAsync(session, note with { CreditedHours = hours }, 0, [])))?.Code);
        Assert.Null(await house.DoAsync(cast.Trainer, (ChangeSession u) => u.RunAsync(session, note with { CreditedHours = 2m }, 0, [])));
    }

    [Fact]
    public async Task Who_was_there_stays_true_and_hours_that_nobody_knows_are_not_split()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var session = cast.Cohort.Sessions.Single(s => s.Number == 1);
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 1, cast.Trainer);

        Assert.Equal("session-has-marks", (await house.DoAsync(cast.Trainer, (ChangeSession u) => u.RunAsync(session.Id, Note(house, house.Data.Today.AddDays(1)), 0, [])))?.Code);
        Assert.Equal("session-has-marks", (await house.DoAsync(cast.Trainer, (ChangeSession u) => u.RunAsync(session.Id, Note(house, null), 0, [])))?.Code);
        Assert.Null(await house.DoAsync(cast.Trainer, (ChangeSession u) => u.RunAsync(session.Id, Note(house, house.Data.Today.AddDays(-2)) with { CreditedHours = null }, 0, [])));
        Assert.Equal("session-hours-unknown", (await house.DoAsync(cast.Trainer, (MarkAttendance u) => u.RunAsync(session.Id, [new NewMark(cast.Participation.Id, AttendanceStatus.Partly, 1m, Seen: 0)]))).Refusal?.Code);
    }

    [Fact]
    public async Task A_home_says_where_the_next_one_is_or_that_it_has_no_date()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var tomorrow = Note(house, house.Data.Today.AddDays(1)) with { Place = "Het Atelier", PlaceTentative = true, Link = "https://vergader.example/abc" };
        await house.DoAsync(cast.Trainer, (PlanSession u) => u.RunAsync(cast.Cohort.Id, tomorrow, []));

        var home = await house.SeeAsync(cast.Participant, (ReadHome u) => u.RunAsync(cast.Participation.Id));
        Assert.Equal(("Het Atelier", true, "https://vergader.example/abc"), (home.Session!.Place, home.Session.PlaceTentative, home.Session.Link));

        foreach (var session in await house.Data.LookAsync(db => db.Sessions.Where(s => s.CohortId == cast.Cohort.Id && s.Start > house.Data.Now).ToListAsync()))
            Assert.Null(await house.DoAsync(cast.Trainer, (CancelSession u) => u.RunAsync(session.Id, true)));
        Assert.False((await house.SeeAsync(cast.Participant, (ReadHome u) => u.RunAsync(cast.Participation.Id))).AwaitsDate);
        await house.DoAsync(cast.Trainer, (PlanSession u) => u.RunAsync(cast.Cohort.Id, Note(house, null), []));
        home = await house.SeeAsync(cast.Participant, (ReadHome u) => u.RunAsync(cast.Participation.Id));
        Assert.True(home.Session is null && home.AwaitsDate);
    }

    [Fact]
    public async Task Only_who_works_for_the_group_plans()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, elsewhere) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        var (note, session) = (Note(house, null), cast.Cohort.Sessions[0].Id);
        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Stranger, elsewhere.Trainer, elsewhere.Organiser })
        {
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(person, (PlanSession u) => u.RunAsync(cast.Cohort.Id, note, []))).Refusal);
            Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (ChangeSession u) => u.RunAsync(session, note, 0, [])));
            Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (CancelSession u) => u.RunAsync(session, true)));
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(person, (ReadSessionForm u) => u.RunAsync(cast.Cohort.Id, session))).Refusal);
        }

        Assert.Equal(7, await house.Data.LookAsync(db => db.Sessions.CountAsync(s => s.CohortId == cast.Cohort.Id && s.CancelledAt == null)));
    }

    private static SessionNote Note(TestHouse house, DateOnly? day) => day is { } on
        ? new(SessionKind.Training, SessionMode.Physical, "Terugkijken", DutchTime.At(on, new TimeOnly(15, 30)), DutchTime.At(on, new TimeOnly(17, 0)), 0, 1.5m)
        : new(SessionKind.Training, SessionMode.Physical, "Terugkijken", null, null, 0, null);

    private static Task<Session> SessionAsync(TestHouse house, Guid id) => house.Data.LookAsync(db => db.Sessions.SingleAsync(s => s.Id == id));

    private static async Task<int> SessionsThatCountAsync(TestHouse house, Guid person, Guid participation)
    {
        await using var visit = house.As(await house.Data.LookAsync(db => db.Users.SingleAsync(u => u.Id == person)));
        var view = (await visit.Get<ReadDossier>().RunAsync(participation)).Value!;
        return view.Standing.Facts.Sessions.Count;
    }
}
