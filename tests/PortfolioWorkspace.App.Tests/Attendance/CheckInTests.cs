using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Attendance;

/// <summary>Checking in with the code in the room: who, when, what it never overwrites, and what a guesser learns.</summary>
public sealed class CheckInTests
{
    private static readonly Refusal NotThisCode = new("check-in-code");
    private static readonly Refusal Marked = new("check-in-marked");

    [Theory, Databases]
    public async Task Somebody_in_the_room_is_marked_once_by_themselves_and_the_screen_counts(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var session = await house.Data.OnNowAsync(cast.Cohort);
        var code = await OpenAsync(house, cast.Trainer, session);
        var heard = new List<LiveNotice>();
        using var ear = ((LiveNotices)house.Services.GetService(typeof(LiveNotices))!).Listen(cast.Trainer.Id, notice => { heard.Add(notice); return Task.CompletedTask; });
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        var at = house.Data.Now;

        Assert.False((await InAsync(house, cast.Participant, $" {code[..2]} {code[2..]} ")).Value!.Before);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await InAsync(house, cast.Participant, code)).Value!.Before);

        var mark = await MarkAsync(house, session);
        Assert.Equal((AttendanceStatus.Present, cast.Participant.Id, at), (mark!.Status, mark.MarkedById, mark.MarkedAt));
        var word = Assert.Single(await house.Data.LookAsync(db => db.AttendanceChanges.IgnoreQueryFilters().ToListAsync()));
        Assert.Equal((null, AttendanceStatus.Present, AttendanceVia.CheckIn, cast.Participant.Id, at, 1), (word.Was, word.Status!.Value, word.Via, word.ById, word.At, word.Number));
        var line = await house.Data.LookAsync(db => db.History.SingleAsync(h => h.Operation == Operation.CheckIn));
        Assert.Equal((cast.Participant.Id, cast.Participation.Id, $"{session.Id:N} –→Present"), (line.ActorId, line.ParticipationId!.Value, line.Detail));
        Assert.Equal(new LiveNotice(cast.Trainer.Id, LiveTopic.CheckedIn, session.Id), Assert.Single(heard));
        Assert.Empty(await house.Data.LookAsync(db => db.Notices.IgnoreQueryFilters().ToListAsync()));
        var screen = await ScreenAsync(house, cast.Trainer, session);
        Assert.Equal((code, 1, 1), (screen.Code, screen.There, screen.Participants));
        var row = Assert.Single((await house.SeeAsync(cast.Trainer, (ReadAttendance u) => u.RunAsync(cast.Cohort.Id, session.Id))).Rows);
        Assert.Equal(new AttendanceWord(AttendanceStatus.Present, null, null, AttendanceVia.CheckIn, cast.Participant.Name, at), Assert.Single(row.History));
    }

    [Theory, Databases]
    public async Task Unknown_of_others_closed_old_and_called_off_are_one_answer(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, other) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        var (session, theirs) = (await house.Data.OnNowAsync(cast.Cohort), await house.Data.OnNowAsync(other.Cohort));
        var foreign = await OpenAsync(house, other.Trainer, theirs);
        var closed = await OpenAsync(house, cast.Trainer, session);
        Assert.Null(await house.DoAsync(cast.Trainer, (CloseCheckIn u) => u.RunAsync(session.Id)));

        Assert.Equal(NotThisCode, await WhyAsync(house, cast.Participant, foreign));
        Assert.Equal(NotThisCode, await WhyAsync(house, cast.Participant, closed));
        // Who works for a group takes no part in it.
        foreach (var person in new[] { other.Trainer, other.Organiser, other.Leercoach, cast.Stranger }) Assert.Equal(NotThisCode, await WhyAsync(house, person, foreign));

        var old = await OpenAsync(house, cast.Trainer, session);
        Assert.NotEqual(closed, old);
        house.Clock.Advance(CheckIn.LongestOpen);
        Assert.Equal(NotThisCode, await WhyAsync(house, cast.Participant, old));
        Assert.Equal(NotThisCode, await WhyAsync(house, cast.Participant, "none"));

        var off = await OpenAsync(house, cast.Trainer, session);
        Assert.NotEqual(old, off);
        Assert.Null(await house.DoAsync(cast.Trainer, (CancelSession u) => u.RunAsync(session.Id, true)));
        Assert.Equal(NotThisCode, await WhyAsync(house, cast.Participant, off));
        Assert.False(await house.Data.LookAsync(db => db.AttendanceMarks.IgnoreQueryFilters().AnyAsync()));
        Assert.False(await house.Data.LookAsync(db => db.AttendanceChanges.IgnoreQueryFilters().AnyAsync()));
    }

    [Fact]
    public async Task Whoever_guesses_too_often_is_not_even_told_the_right_one_until_later()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var neighbour = await house.Data.PersonAsync();
        await house.Data.ParticipationAsync(cast.Cohort, neighbour);
        var session = await house.Data.OnNowAsync(cast.Cohort);
        var code = await OpenAsync(house, cast.Trainer, session);
        var wrong = code == "0000" ? "1111" : "0000";

        for (var i = 0; i < CheckInTries.Most; i++) Assert.Equal(NotThisCode, await WhyAsync(house, cast.Participant, wrong));
        Assert.Equal(NotThisCode, await WhyAsync(house, cast.Participant, code));
        Assert.Null(await WhyAsync(house, neighbour, code));

        house.Clock.Advance(CheckInTries.Within);
        Assert.Null(await WhyAsync(house, cast.Participant, code));
    }

    [Theory]
    [InlineData(AttendanceStatus.Absent)]
    [InlineData(AttendanceStatus.Excused)]
    [InlineData(AttendanceStatus.Partly)]
    [InlineData(AttendanceStatus.Compensated)]
    public async Task What_a_trainer_said_stays(AttendanceStatus status)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var session = await house.Data.OnNowAsync(cast.Cohort);
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 1, cast.Trainer, status, status == AttendanceStatus.Partly ? 1.5m : null);
        var code = await OpenAsync(house, cast.Trainer, session);

        Assert.Equal(Marked, await WhyAsync(house, cast.Participant, code));

        Assert.Equal(status, (await MarkAsync(house, session))!.Status);
        Assert.Single(await house.Data.LookAsync(db => db.AttendanceChanges.IgnoreQueryFilters().ToListAsync()));
    }

    [Theory, Databases]
    public async Task A_trainer_corrects_whoever_checked_in_and_the_correction_is_not_undone_by_checking_in_again(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var session = await house.Data.OnNowAsync(cast.Cohort);
        var code = await OpenAsync(house, cast.Trainer, session);
        // A tap that was undone again is no word about who is there.
        await SayAsync(house, cast, session, AttendanceStatus.Absent, null);
        await SayAsync(house, cast, session, null, 0);
        Assert.Null(await WhyAsync(house, cast.Participant, code));
        var seen = (await MarkAsync(house, session))!.Version;

        await SayAsync(house, cast, session, null, seen);
        Assert.Equal(Marked, await WhyAsync(house, cast.Participant, code));
        await SayAsync(house, cast, session, AttendanceStatus.Present, null);
        Assert.True((await InAsync(house, cast.Participant, code)).Value!.Before);

        Assert.Equal([AttendanceVia.Trainer, AttendanceVia.Trainer, AttendanceVia.CheckIn, AttendanceVia.Trainer, AttendanceVia.Trainer],
            await house.Data.LookAsync(db => db.AttendanceChanges.IgnoreQueryFilters().OrderBy(c => c.Number).Select(c => c.Via).ToListAsync()));
    }

    [Theory, Databases]
    public async Task Open_twice_shows_one_code_and_opening_again_another(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var colleague = await house.Data.PersonAsync();
        await house.Data.StaffAsync(cast.Cohort, colleague, StaffRole.Trainer);
        var session = await house.Data.OnNowAsync(cast.Cohort);

        var first = await OpenAsync(house, cast.Trainer, session);
        Assert.Equal(first, await OpenAsync(house, colleague, session));
        Assert.Matches("^[0-9]{4}$", first);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 2; i++) Assert.Null(await house.DoAsync(colleague, (CloseCheckIn u) => u.RunAsync(session.Id)));
        Assert.Null((await ScreenAsync(house, cast.Trainer, session)).Code);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotEqual(first, await OpenAsync(house, cast.Trainer, session));

        var lines = await house.Data.LookAsync(db => db.History.Where(h => h.Operation == Operation.HoldCheckIn).OrderBy(h => h.At).ToListAsync());
        Assert.Equal(["open", "closed", "open"], lines.Select(l => l.Detail));
        Assert.All(lines, l => Assert.Equal(session.Id, l.SubjectId));
    }

    [Theory, Databases]
    public async Task At_the_same_moment_there_is_one_code_and_one_mark(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var session = await house.Data.OnNowAsync(cast.Cohort);

        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.DoAsync(cast.Trainer, (OpenCheckIn u) => u.RunAsync(session.Id))));
        Assert.All(opened, refusal => Assert.True(refusal is null || refusal == Refusal.ChangedMeanwhile));
        var code = Assert.Single(await house.Data.LookAsync(db => db.CheckIns.IgnoreQueryFilters().ToListAsync())).Code;

        var pressed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => InAsync(house, cast.Participant, code)));
        Assert.Single(pressed, answer => answer is { Refusal: null, Value.Before: false });
        Assert.Equal(3, pressed.Count(answer => answer is { Refusal: null, Value.Before: true }));
        Assert.Single(await house.Data.LookAsync(db => db.AttendanceChanges.IgnoreQueryFilters().ToListAsync()));
    }

    [Fact]
    public void A_new_code_is_any_but_the_last_one()
    {
        var codes = Enumerable.Range(0, 200_000).Select(_ => CheckInCode.New("1234")).ToHashSet();

        Assert.All(codes, code => Assert.Matches("^[0-9]{4}$", code));
        Assert.DoesNotContain("1234", codes);
        Assert.InRange(codes.Count, 9_900, 9_999);
    }

    [Fact]
    public async Task Only_a_trainer_of_the_group_shows_a_code_and_only_round_the_session()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, other) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        var session = await house.Data.OnNowAsync(cast.Cohort);
        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Organiser, cast.Stranger, other.Trainer })
        {
            Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (OpenCheckIn u) => u.RunAsync(session.Id)));
            Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (CloseCheckIn u) => u.RunAsync(session.Id)));
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(person, (ReadCheckIn u) => u.RunAsync(cast.Cohort.Id, session.Id))).Refusal);
        }

        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Trainer, (ReadCheckIn u) => u.RunAsync(other.Cohort.Id, session.Id))).Refusal);
        Assert.Equal("check-in-over", (await house.DoAsync(cast.Trainer, (OpenCheckIn u) => u.RunAsync(cast.Cohort.Sessions[1].Id)))?.Code);
        Assert.Equal("session-not-held-yet", (await house.DoAsync(cast.Trainer, (OpenCheckIn u) => u.RunAsync(cast.Cohort.Sessions[5].Id)))?.Code);
        Assert.False(await house.Data.LookAsync(db => db.CheckIns.IgnoreQueryFilters().AnyAsync()));
        Assert.Equal("check-in-over", (await ScreenAsync(house, cast.Trainer, cast.Cohort.Sessions[1])).Closed?.Code);
        Assert.True((await house.SeeAsync(cast.Trainer, (ReadAttendance u) => u.RunAsync(cast.Cohort.Id, session.Id))).CanCheckIn);
        Assert.False((await house.SeeAsync(cast.Organiser, (ReadAttendance u) => u.RunAsync(cast.Cohort.Id, session.Id))).CanCheckIn);
        Assert.False((await house.SeeAsync(cast.Trainer, (ReadAttendance u) => u.RunAsync(cast.Cohort.Id, cast.Cohort.Sessions[1].Id))).CanCheckIn);
    }

    [Theory, Databases]
    public async Task Groups_that_come_together_check_in_with_one_code_as_far_as_the_trainer_marks_them(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, both, elsewhere) = (await house.Data.CastAsync(), await house.Data.CastAsync(), await house.Data.CastAsync());
        await house.Data.StaffAsync(both.Cohort, cast.Trainer, StaffRole.Trainer);
        var sessions = new[] { await house.Data.OnNowAsync(cast.Cohort), await house.Data.OnNowAsync(both.Cohort), await house.Data.OnNowAsync(elsewhere.Cohort) };
        var (ids, shared) = (sessions.Select(s => s.Id).ToList(), house.Data.NewId());
        await house.Data.ChangeAsync(async db =>
        {
            var rows = await db.Sessions.Where(s => ids.Contains(s.Id)).ToListAsync();
            rows.ForEach(s => s.SharedId = shared);
            return rows;
        });

        var code = await OpenAsync(house, cast.Trainer, sessions[0]);

        var screen = await ScreenAsync(house, cast.Trainer, sessions[0]);
        Assert.Equal([both.Cohort.Name], screen.Together);
        Assert.Equal((0, 2), (screen.There, screen.Participants));
        Assert.Equal(code, (await ScreenAsync(house, both.Trainer, sessions[1])).Code);
        Assert.Null((await ScreenAsync(house, elsewhere.Trainer, sessions[2])).Code);
        Assert.Null(await WhyAsync(house, both.Participant, code));
        Assert.Equal(NotThisCode, await WhyAsync(house, elsewhere.Participant, code));
        Assert.Equal((null, AttendanceStatus.Present), ((await MarkAsync(house, sessions[0]))?.Status, (await MarkAsync(house, sessions[1]))!.Status));
        Assert.Equal((1, 2), ((await ScreenAsync(house, cast.Trainer, sessions[0])).There, screen.Participants));

        Assert.Null(await house.DoAsync(cast.Trainer, (CloseCheckIn u) => u.RunAsync(sessions[0].Id)));
        Assert.Equal(NotThisCode, await WhyAsync(house, cast.Participant, code));
        Assert.Null((await ScreenAsync(house, both.Trainer, sessions[1])).Code);
    }

    private static async Task<string> OpenAsync(TestHouse house, Person trainer, Session session)
    {
        Assert.Null(await house.DoAsync(trainer, (OpenCheckIn u) => u.RunAsync(session.Id)));
        return (await ScreenAsync(house, trainer, session)).Code!;
    }

    private static Task<CheckInScreen> ScreenAsync(TestHouse house, Person trainer, Session session) => house.SeeAsync(trainer, (ReadCheckIn u) => u.RunAsync(session.CohortId, session.Id));

    private static Task<Answer<CheckedIn>> InAsync(TestHouse house, Person person, string code) => house.DoAsync(person, (CheckInWithCode u) => u.RunAsync(code));

    private static async Task<Refusal?> WhyAsync(TestHouse house, Person person, string code) => (await InAsync(house, person, code)).Refusal;

    private static async Task SayAsync(TestHouse house, Cast cast, Session session, AttendanceStatus? status, int? seen)
    {
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await house.DoAsync(cast.Trainer, (MarkAttendance u) => u.RunAsync(session.Id, [new NewMark(cast.Participation.Id, status, Seen: seen)]))).Refusal);
    }

    private static Task<AttendanceMark?> MarkAsync(TestHouse house, Session session) => house.Data.LookAsync(db => db.AttendanceMarks.IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(m => m.SessionId == session.Id));
}
