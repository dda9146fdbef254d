using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>A participant in the room says so with the code that is shown there. A wrong code, one of others, an old one and one try too many get one and the same answer.</summary>
public sealed class CheckInWithCode(Gate gate, CurrentActor actor, CheckInTries tries)
{
    private static readonly Refusal NotThisCode = new("check-in-code");

    public async Task<Answer<CheckedIn>> RunAsync(string? typed, CancellationToken stop = default)
    {
        if (CheckInCode.Read(typed) is not { } code || !tries.Allows(actor.PersonId.ToString("N"))) return NotThisCode;
        if (!(await FindAsync(code, stop)).Try(out var seat, out var unknown)) return unknown;
        // Pressed twice at once, or at the moment in which a trainer marks: what stands there now decides.
        return await SecondTry.RunAsync(() => MarkAsync(code, seat, stop));
    }

    private Task<Answer<CheckInSeat>> FindAsync(string code, CancellationToken stop) =>
        gate.ReadAsync<CheckInSeat>(Operation.SeeOwnDesk, Subject.OwnDesk, async p => await p.SeatAsync(code) is { } seat ? seat : NotThisCode, stop);

    private Task<Answer<CheckedIn>> MarkAsync(string code, CheckInSeat seat, CancellationToken stop) =>
        gate.ActAsync<CheckedIn>(Operation.CheckIn, Subject.Participation(seat.Participation), async p =>
        {
            var session = await p.Db.Sessions.SingleAsync(s => s.Id == seat.Session, p.Stop);
            // Called off or moved since, or closed in between.
            if (CheckIn.RefusalAt(session, p.Now) is not null || await p.SeatAsync(code) != seat) return NotThisCode;
            var mark = await p.Db.AttendanceMarks.SingleOrDefaultAsync(m => m.SessionId == session.Id && m.ParticipationId == seat.Participation, p.Stop);
            if (mark?.Status == AttendanceStatus.Present) return CheckedIn.Of(session, before: true, p.Today);
            var said = await p.SaidAsync(session.Id, [seat.Participation]);
            if (mark is not null || said.IsTakenBack(seat.Participation)) return new Refusal("check-in-marked");
            if (p.Say(session, mark, new NewMark(seat.Participation, AttendanceStatus.Present), said, AttendanceVia.CheckIn) is { } refusal) return refusal;
            p.HistoryDetail = $"{session.Id:N} {MarkSaid.Step(null, AttendanceStatus.Present)}";
            foreach (var trainer in await p.Db.Staff.Where(s => s.CohortId == session.CohortId && s.Role == StaffRole.Trainer).Select(s => s.PersonId).ToListAsync(p.Stop)) p.TellOpenPages(trainer, LiveTopic.CheckedIn, session.Id);
            return CheckedIn.Of(session, before: false, p.Today);
        }, stop);
}

/// <summary>Where somebody is in now.</summary>
/// <param name="Before">It stood there already.</param>
public sealed record CheckedIn(SessionLine Session, bool Before)
{
    internal static CheckedIn Of(Session session, bool before, DateOnly today) => new(SessionLine.Of(session, today), before);
}
