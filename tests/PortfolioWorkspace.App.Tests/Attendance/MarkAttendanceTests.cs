using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Attendance;

/// <summary>Marking who was there: one tap, the whole group, corrections, and who may not.</summary>
public sealed class MarkAttendanceTests
{
    [Theory, Databases]
    public async Task One_tap_is_kept_with_who_and_when_and_the_participant_is_told(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var heard = new List<LiveNotice>();
        using var ear = ((LiveNotices)house.Services.GetService(typeof(LiveNotices))!).Listen(cast.Participant.Id, notice => { heard.Add(notice); return Task.CompletedTask; });
        await using var trainer = house.As(cast.Trainer);

        var answer = await trainer.Get<MarkAttendance>().RunAsync(Session(cast, 1), [new NewMark(cast.Participation.Id, AttendanceStatus.Partly, 1.75m, "later, trein")]);

        Assert.Null(answer.Refusal);
        Assert.Equal(house.Data.Now, answer.Value);
        var mark = Assert.Single(await MarksAsync(house));
        Assert.Equal((AttendanceStatus.Partly, 1.75m, "later, trein", cast.Trainer.Id, house.Data.Now), (mark.Status, mark.Hours, mark.Note, mark.MarkedById, mark.MarkedAt));
        Assert.Equal(new LiveNotice(cast.Participant.Id, LiveTopic.AttendanceMarked, cast.Participation.Id), Assert.Single(heard));
    }

    [Fact]
    public async Task The_whole_group_is_one_act_with_a_line_in_every_dossier()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var guest = await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync(), track: Track.TrainingOnly);
        await using var trainer = house.As(cast.Trainer);

        Assert.Null((await trainer.Get<MarkAttendance>().RunAsync(Session(cast, 2), [new(cast.Participation.Id, AttendanceStatus.Present), new(guest.Id, AttendanceStatus.Excused)])).Refusal);

        Assert.Equal(2, (await MarksAsync(house)).Count);
        var lines = await house.Data.LookAsync(db => db.History.Where(h => h.Operation == Operation.MarkAttendance).ToListAsync());
        Assert.Equal(new Dictionary<Guid, string?> { [cast.Participation.Id] = "–→Present", [guest.Id] = "–→Excused" }, lines.ToDictionary(l => l.ParticipationId!.Value, l => l.Detail));
        Assert.All(lines, l => Assert.Equal((cast.Trainer.Id, Session(cast, 2)), (l.ActorId, l.SubjectId)));
    }

    [Fact]
    public async Task A_correction_keeps_the_last_word_and_the_history_the_earlier_one()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 1, cast.Trainer, AttendanceStatus.Absent);
        var second = await house.Data.PersonAsync();
        await house.Data.StaffAsync(cast.Cohort, second, StaffRole.Trainer);
        house.Clock.Advance(TimeSpan.FromHours(1));
        await using var trainer = house.As(second);

        Assert.Null((await trainer.Get<MarkAttendance>().RunAsync(Session(cast, 1), [new NewMark(cast.Participation.Id, AttendanceStatus.Present, Seen: 0)])).Refusal);

        var mark = Assert.Single(await MarksAsync(house));
        Assert.Equal((AttendanceStatus.Present, second.Id, house.Data.Now), (mark.Status, mark.MarkedById, mark.MarkedAt));
        Assert.Equal("Absent→Present", await house.Data.LookAsync(db => db.History.Select(h => h.Detail).SingleAsync()));
    }

    [Fact]
    public async Task A_mark_can_be_taken_away_and_a_tap_keeps_the_reason_that_was_written()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await using var trainer = house.As(cast.Trainer);
        var mark = trainer.Get<MarkAttendance>();
        await mark.RunAsync(Session(cast, 1), [new NewMark(cast.Participation.Id, AttendanceStatus.Excused, Note: "studiedag")]);

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await mark.RunAsync(Session(cast, 1), [new NewMark(cast.Participation.Id, AttendanceStatus.Absent, Seen: 0)])).Refusal);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("studiedag", Assert.Single(await MarksAsync(house)).Note);
        Assert.Null((await mark.RunAsync(Session(cast, 1), [new NewMark(cast.Participation.Id, null, Seen: 1)])).Refusal);

        Assert.Empty(await MarksAsync(house));
        Assert.Equal(["–→Excused", "Excused→Absent", "Absent→–"], await house.Data.LookAsync(db => db.History.OrderBy(h => h.Id).Select(h => h.Detail!).ToListAsync()));
    }

    [Fact]
    public async Task A_tap_that_arrives_twice_changes_nothing_more()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await using var trainer = house.As(cast.Trainer);
        var tap = new NewMark(cast.Participation.Id, AttendanceStatus.Present);

        Assert.Null((await trainer.Get<MarkAttendance>().RunAsync(Session(cast, 1), [tap])).Refusal);
        Assert.Null((await trainer.Get<MarkAttendance>().RunAsync(Session(cast, 1), [tap])).Refusal);

        Assert.Equal(0, Assert.Single(await MarksAsync(house)).Version);
        Assert.Equal(1, await house.Data.LookAsync(db => db.History.CountAsync()));
    }

    [Theory, Databases]
    public async Task Of_two_trainers_at_once_the_second_hears_that_it_changed(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var other = await house.Data.PersonAsync();
        await house.Data.StaffAsync(cast.Cohort, other, StaffRole.Trainer);
        await using var first = house.As(cast.Trainer);
        await using var second = house.As(other);

        // Both saw an empty row.
        Assert.Null((await first.Get<MarkAttendance>().RunAsync(Session(cast, 1), [new NewMark(cast.Participation.Id, AttendanceStatus.Present)])).Refusal);
        Assert.Equal(Refusal.ChangedMeanwhile, (await second.Get<MarkAttendance>().RunAsync(Session(cast, 1), [new NewMark(cast.Participation.Id, AttendanceStatus.Absent)])).Refusal);

        // Both saw "present".
        Assert.Null((await second.Get<MarkAttendance>().RunAsync(Session(cast, 1), [new NewMark(cast.Participation.Id, AttendanceStatus.Excused, Seen: 0)])).Refusal);
        Assert.Equal(Refusal.ChangedMeanwhile, (await first.Get<MarkAttendance>().RunAsync(Session(cast, 1), [new NewMark(cast.Participation.Id, AttendanceStatus.Absent, Seen: 0)])).Refusal);

        Assert.Equal(AttendanceStatus.Excused, Assert.Single(await MarksAsync(house)).Status);
    }

    [Fact]
    public async Task A_mark_that_is_set_anew_is_not_the_one_that_was_taken_away()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await using var trainer = house.As(cast.Trainer);
        var mark = trainer.Get<MarkAttendance>();
        Assert.Null((await mark.RunAsync(Session(cast, 1), [new NewMark(cast.Participation.Id, AttendanceStatus.Present)])).Refusal);
        Assert.Null((await mark.RunAsync(Session(cast, 1), [new NewMark(cast.Participation.Id, null, Seen: 0)])).Refusal);
        Assert.Null((await mark.RunAsync(Session(cast, 1), [new NewMark(cast.Participation.Id, AttendanceStatus.Excused, Note: "trein viel uit")])).Refusal);

        // A phone that was without a connection all the while still knows the first.
        Assert.Equal(Refusal.ChangedMeanwhile, (await mark.RunAsync(Session(cast, 1), [new NewMark(cast.Participation.Id, AttendanceStatus.Absent, Seen: 0)])).Refusal);

        Assert.Equal((AttendanceStatus.Excused, "trein viel uit"), Assert.Single(await MarksAsync(house)) is var kept ? (kept.Status, kept.Note) : default);
    }

    [Fact]
    public async Task Only_from_the_day_itself_on()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var next = cast.Cohort.Sessions.Single(s => s.Number == 4);
        await using var trainer = house.As(cast.Trainer);

        var early = (await trainer.Get<MarkAttendance>().RunAsync(next.Id, [new NewMark(cast.Participation.Id, AttendanceStatus.Present)])).Refusal;
        Assert.Equal("session-not-held-yet", early?.Code);
        Assert.Equal(DutchTime.DayOf(next.Start!.Value), Assert.Single(early!.Values));

        house.Clock.SetUtcNow(DutchTime.At(DutchTime.DayOf(next.Start.Value), new TimeOnly(0, 1)));
        Assert.Null((await trainer.Get<MarkAttendance>().RunAsync(next.Id, [new NewMark(cast.Participation.Id, AttendanceStatus.Present)])).Refusal);
    }

    [Theory]
    [InlineData(AttendanceStatus.Partly, 0d, null, "hours-out-of-range")]
    [InlineData(AttendanceStatus.Partly, 3.25, null, "hours-out-of-range")]
    [InlineData(AttendanceStatus.Partly, 1.1, null, "hours-not-in-quarters")]
    [InlineData(AttendanceStatus.Compensated, null, " ", "compensation-needs-task")]
    public async Task Hours_and_tasks_must_make_sense_and_nothing_of_the_group_is_kept_then(AttendanceStatus status, double? hours, string? note, string code)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var colleague = await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync());
        await using var trainer = house.As(cast.Trainer);

        var answer = await trainer.Get<MarkAttendance>().RunAsync(Session(cast, 1), [new(colleague.Id, AttendanceStatus.Present), new(cast.Participation.Id, status, (decimal?)hours, note)]);

        Assert.Equal(code, answer.Refusal?.Code);
        Assert.Empty(await MarksAsync(house));
    }

    [Fact]
    public async Task Only_a_trainer_of_this_cohort_marks_and_only_its_own_participants()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, elsewhere) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Organiser, cast.Stranger, elsewhere.Trainer })
        {
            await using var visit = house.As(person);
            Assert.Equal(Refusal.Unknown, (await visit.Get<MarkAttendance>().RunAsync(Session(cast, 1), [new NewMark(cast.Participation.Id, AttendanceStatus.Present)])).Refusal);
        }

        await using var trainer = house.As(cast.Trainer);
        Assert.Equal(Refusal.Unknown, (await trainer.Get<MarkAttendance>().RunAsync(Session(cast, 1), [new(cast.Participation.Id, AttendanceStatus.Present), new(elsewhere.Participation.Id, AttendanceStatus.Present)])).Refusal);
        Assert.Equal("nothing-to-mark", (await trainer.Get<MarkAttendance>().RunAsync(Session(cast, 1), [])).Refusal?.Code);
        Assert.Empty(await MarksAsync(house));
    }

    [Theory, Databases]
    public async Task Every_word_stays_with_who_when_and_why_and_an_organiser_sees_none(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var colleague = await house.Data.PersonAsync();
        await house.Data.StaffAsync(cast.Cohort, colleague, StaffRole.Trainer);
        var session = Session(cast, 1);
        await house.DoAsync(cast.Trainer, (MarkAttendance u) => u.RunAsync(session, [new NewMark(cast.Participation.Id, AttendanceStatus.Partly, 1.5m, "trein")]));
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        await house.DoAsync(colleague, (MarkAttendance u) => u.RunAsync(session, [new NewMark(cast.Participation.Id, AttendanceStatus.Compensated, Note: "Een verslag", Seen: 0)]));
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        await house.DoAsync(cast.Trainer, (MarkAttendance u) => u.RunAsync(session, [new NewMark(cast.Participation.Id, null, Seen: 1)]));

        var row = Assert.Single((await house.SeeAsync(cast.Trainer, (ReadAttendance u) => u.RunAsync(cast.Cohort.Id, session))).Rows);
        Assert.Null(row.Status);
        Assert.Equal(
            [
                new AttendanceWord(null, null, null, AttendanceVia.Trainer, cast.Trainer.Name, house.Data.Now),
                new AttendanceWord(AttendanceStatus.Compensated, null, "Een verslag", AttendanceVia.Trainer, colleague.Name, house.Data.Now.AddMinutes(-5)),
                new AttendanceWord(AttendanceStatus.Partly, 1.5m, "trein", AttendanceVia.Trainer, cast.Trainer.Name, house.Data.Now.AddMinutes(-10)),
            ],
            row.History);
        Assert.Empty(Assert.Single((await house.SeeAsync(cast.Organiser, (ReadAttendance u) => u.RunAsync(cast.Cohort.Id, session))).Rows).History);
    }

    [Theory, Databases]
    public async Task A_word_that_waited_on_a_device_is_applied_once_and_overwrites_nobody_else(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var colleague = await house.Data.PersonAsync();
        await house.Data.StaffAsync(cast.Cohort, colleague, StaffRole.Trainer);
        var session = Session(cast, 1);
        NewMark Tap(AttendanceStatus status, int seq, int? seen = null) => new(cast.Participation.Id, status, Seen: seen, Stamp: new DeviceStamp("telefoon", seq));
        async Task<Refusal?> SayAsync(NewMark mark) => (await house.DoAsync(cast.Trainer, (MarkAttendance u) => u.RunAsync(session, [mark]))).Refusal;

        // The answer to the first got lost, the second tap was made on the same empty row, and then the first arrives again.
        Assert.Null(await SayAsync(Tap(AttendanceStatus.Present, 1)));
        Assert.Null(await SayAsync(Tap(AttendanceStatus.Absent, 2)));
        Assert.Null(await SayAsync(Tap(AttendanceStatus.Present, 1)));
        Assert.Null(await SayAsync(Tap(AttendanceStatus.Absent, 2)));
        Assert.Equal(AttendanceStatus.Absent, Assert.Single(await MarksAsync(house)).Status);
        Assert.Equal(2, await house.Data.LookAsync(db => db.AttendanceChanges.IgnoreQueryFilters().CountAsync()));

        // A colleague says something else meanwhile: what was tapped without knowing that does not count.
        Assert.Null((await house.DoAsync(colleague, (MarkAttendance u) => u.RunAsync(session, [new NewMark(cast.Participation.Id, AttendanceStatus.Excused, Seen: 1)]))).Refusal);
        Assert.Equal(Refusal.ChangedMeanwhile, await SayAsync(Tap(AttendanceStatus.Present, 3, seen: 1)));
        Assert.Equal(AttendanceStatus.Excused, Assert.Single(await MarksAsync(house)).Status);
        Assert.Null(await SayAsync(Tap(AttendanceStatus.Present, 4, seen: 2)));
        Assert.Equal(AttendanceStatus.Present, Assert.Single(await MarksAsync(house)).Status);
    }

    private static Guid Session(Cast cast, int number) => cast.Cohort.Sessions.Single(s => s.Number == number).Id;

    private static Task<List<AttendanceMark>> MarksAsync(TestHouse house) => house.Data.LookAsync(db => db.AttendanceMarks.IgnoreQueryFilters().ToListAsync());
}
