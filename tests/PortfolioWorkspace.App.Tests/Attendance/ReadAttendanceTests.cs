using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Attendance;

/// <summary>The sheet of a session and the list of sessions.</summary>
public sealed class ReadAttendanceTests
{
    [Theory, Databases]
    public async Task The_sheet_names_everybody_with_the_mark_and_who_gave_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var late = await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync("Aafke Zonder"));
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 1, cast.Trainer, AttendanceStatus.Partly, 1.5m);
        await using var trainer = house.As(cast.Trainer);

        var sheet = (await trainer.Get<ReadAttendance>().RunAsync(cast.Cohort.Id, cast.Cohort.Sessions[0].Id)).Value!;

        Assert.Equal(["Aafke Zonder", cast.Participant.Name], sheet.Rows.Select(r => r.Name));
        Assert.Equal((late.Id, null, null), (sheet.Rows[0].ParticipationId, sheet.Rows[0].Status, sheet.Rows[0].Version));
        Assert.Equal((AttendanceStatus.Partly, 1.5m, cast.Trainer.Name, house.Data.Now), (sheet.Rows[1].Status!.Value, sheet.Rows[1].Hours!.Value, sheet.Rows[1].MarkedBy, sheet.Rows[1].MarkedAt!.Value));
        Assert.Equal((1, 1, 2, true, true), (sheet.Session.Present, sheet.Session.Marked, sheet.Session.Participants, sheet.Session.WaitsForMarks, sheet.MayMark));
    }

    [Fact]
    public async Task The_list_shows_at_once_which_session_waits_for_marks()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(sessionsHeld: 2);
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 1, cast.Trainer);
        await using var trainer = house.As(cast.Trainer);

        var list = (await trainer.Get<ReadSessions>().RunAsync(cast.Cohort.Id)).Value!;

        Assert.Equal([2], list.Sessions.Where(s => s.WaitsForMarks).Select(s => s.Number));
        Assert.Equal((1, 1), (list.Sessions[0].Present, list.Sessions[0].Marked));
        Assert.Equal([false, false, true], new[] { 1, 2, 3 }.Select(n => !list.Sessions.Single(s => s.Number == n).CanBeMarked));
    }

    [Fact]
    public async Task An_organiser_sees_it_and_may_not_mark_and_nobody_else_sees_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, elsewhere) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        var session = cast.Cohort.Sessions[0].Id;
        await using var organiser = house.As(cast.Organiser);
        Assert.False((await organiser.Get<ReadAttendance>().RunAsync(cast.Cohort.Id, session)).Value!.MayMark);
        Assert.False((await organiser.Get<ReadSessions>().RunAsync(cast.Cohort.Id)).Value!.MayMark);
        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Stranger, elsewhere.Trainer, elsewhere.Organiser })
        {
            await using var visit = house.As(person);
            Assert.Equal(Refusal.Unknown, (await visit.Get<ReadAttendance>().RunAsync(cast.Cohort.Id, session)).Refusal);
            Assert.Equal(Refusal.Unknown, (await visit.Get<ReadSessions>().RunAsync(cast.Cohort.Id)).Refusal);
        }
    }

    [Fact]
    public async Task A_session_of_another_cohort_is_not_found_under_this_one()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var other = await house.Data.CohortAsync(trainer: cast.Trainer);
        await using var trainer = house.As(cast.Trainer);
        Assert.Equal(Refusal.Unknown, (await trainer.Get<ReadAttendance>().RunAsync(cast.Cohort.Id, other.Sessions[0].Id)).Refusal);
    }
}
