using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Attendance;

/// <summary>Nothing vanishes when a session is planned anew: what it was, who changed it and when stay where the session is shown.</summary>
public sealed class SessionMoveTests
{
    [Theory, Databases]
    public async Task A_session_that_moves_says_to_everybody_what_it_was(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var session = cast.Cohort.Sessions.Single(s => s.Number == 4);
        var first = Note(session) with { Place = "Den Haag" };
        Assert.Null(await ChangeAsync(house, cast, session.Id, first, 0));
        house.Clock.Advance(TimeSpan.FromHours(1));
        var later = first with { Start = first.Start!.Value.AddDays(-6), End = first.End!.Value.AddDays(-6), Place = "Delft", Link = "https://vergader.example/a", CreditedHours = 2m };
        Assert.Null(await ChangeAsync(house, cast, session.Id, later, 1));

        var moves = (await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).SessionMoves[session.Id].ToList();
        Assert.Equal([("Den Haag", "Delft"), (session.Place, "Den Haag")], moves.Select(m => (m.Was.Place, m.Became.Place)));
        Assert.Equal((first.Start, later.Start, session.CreditedHours, (decimal?)2m, null, later.Link), (moves[0].Was.Start, moves[0].Became.Start, moves[0].Was.CreditedHours, moves[0].Became.CreditedHours, moves[0].Was.Link, moves[0].Became.Link));
        Assert.Equal((cast.Trainer.Name, house.Data.Now), (moves[0].By, moves[0].At));

        foreach (var person in new[] { cast.Leercoach, cast.Trainer, cast.Organiser }) Assert.Equal(moves, (await house.SeeAsync(person, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).SessionMoves[session.Id]);
        foreach (var person in new[] { cast.Trainer, cast.Organiser })
        {
            Assert.Equal(moves, (await house.SeeAsync(person, (ReadSessions u) => u.RunAsync(cast.Cohort.Id))).Sessions.Single(s => s.Id == session.Id).Moves);
            Assert.Equal(moves, (await house.SeeAsync(person, (ReadAttendance u) => u.RunAsync(cast.Cohort.Id, session.Id))).Session.Moves);
            Assert.Equal(moves, (await house.SeeAsync(person, (ReadSessionForm u) => u.RunAsync(cast.Cohort.Id, session.Id))).Moves);
        }

        Assert.Equal(moves, (await house.SeeAsync(cast.Participant, (ReadHome u) => u.RunAsync(cast.Participation.Id))).Session!.Moves);
        var news = Assert.Single((await house.SeeAsync(cast.Participant, (ListNotices u) => u.RunAsync(1))).Lines, l => l.Words.Notice.Topic == LiveTopic.SessionChanged);
        Assert.Equal($"/dossiers/{cast.Participation.Id}#bijeenkomst-4", news.Words.Address);
    }

    [Fact]
    public async Task What_stays_the_same_or_is_refused_leaves_no_line()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var session = cast.Cohort.Sessions.Single(s => s.Number == 1);
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 1, cast.Trainer);

        Assert.Null(await ChangeAsync(house, cast, session.Id, Note(session) with { Title = "Een andere naam" }, 0));
        Assert.Equal("session-has-marks", (await ChangeAsync(house, cast, session.Id, Note(session) with { Start = null, End = null }, 1))?.Code);
        Assert.Equal(0, await house.Data.LookAsync(db => db.SessionMoves.CountAsync()));

        // On another day that has been, who was there stays, and so does the day that it was.
        Assert.Null(await ChangeAsync(house, cast, session.Id, Note(session) with { Start = session.Start!.Value.AddDays(-1), End = session.End!.Value.AddDays(-1) }, 1));
        var view = await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id));
        Assert.Equal(AttendanceStatus.Present, view.Standing.Facts.Sessions.Single(s => s.Id == session.Id).Status);
        Assert.Equal(session.Start, Assert.Single(view.SessionMoves[session.Id]).Was.Start);
    }

    [Theory, Databases]
    public async Task Each_group_that_comes_keeps_its_own_line(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, other) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        await house.Data.StaffAsync(other.Cohort, cast.Trainer, StaffRole.Trainer);
        var day = house.Data.Today.AddDays(9);
        var note = new SessionNote(SessionKind.Training, SessionMode.Physical, "Samen", DutchTime.At(day, new TimeOnly(10, 0)), DutchTime.At(day, new TimeOnly(12, 0)), 0, 2m, "Het Atelier");
        var id = (await house.DoAsync(cast.Trainer, (PlanSession u) => u.RunAsync(cast.Cohort.Id, note, [other.Cohort.Id]))).Value;

        Assert.Null(await ChangeAsync(house, cast, id, note with { Place = "De Loods" }, 0));

        foreach (var (participant, dossier) in new[] { (cast.Participant, cast.Participation.Id), (other.Participant, other.Participation.Id) })
        {
            var view = await house.SeeAsync(participant, (ReadDossier u) => u.RunAsync(dossier));
            Assert.Equal(("Het Atelier", "De Loods"), Assert.Single(view.SessionMoves.SelectMany(m => m).Select(m => (m.Was.Place, m.Became.Place))));
        }
    }

    [Theory, Databases]
    public async Task Called_off_it_is_found_where_it_was_and_says_who_did_that(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var session = cast.Cohort.Sessions.Single(s => s.Number == 5);
        Assert.Null(await house.DoAsync(cast.Organiser, (CancelSession u) => u.RunAsync(session.Id, true)));

        var view = await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id));
        Assert.Equal((session.Id, true), Assert.Single(view.CalledOff.Select(s => (s.Id, s.Cancelled))));
        Assert.Equal((false, true, cast.Organiser.Name), Assert.Single(view.SessionMoves[session.Id].Select(m => (m.Was.CalledOff, m.Became.CalledOff, m.By))));

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await house.DoAsync(cast.Trainer, (CancelSession u) => u.RunAsync(session.Id, false)));
        view = await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id));
        Assert.Empty(view.CalledOff);
        Assert.Equal([cast.Trainer.Name, cast.Organiser.Name], view.SessionMoves[session.Id].Select(m => m.By));
    }

    private static SessionNote Note(Session session) =>
        new(session.Kind, session.Mode, session.Title, session.Start, session.End, session.BreakMinutes, session.CreditedHours, session.Place, session.PlaceTentative, session.Link);

    private static Task<Refusal?> ChangeAsync(TestHouse house, Cast cast, Guid session, SessionNote note, int seen) =>
        house.DoAsync(cast.Trainer, (ChangeSession u) => u.RunAsync(session, note, seen, []));
}
