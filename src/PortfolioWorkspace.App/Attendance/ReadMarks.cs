using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Attendance;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>How the marks of some people stand now, for a page that sent what it had kept.</summary>
public sealed class ReadMarks(Gate gate)
{
    public Task<Answer<IReadOnlyList<MarkNow>>> RunAsync(Guid session, IReadOnlyList<Guid> people, CancellationToken stop = default) =>
        gate.ReadAsync<IReadOnlyList<MarkNow>>(Operation.MarkAttendance, Subject.Session(session), async p =>
            await p.Db.AttendanceMarks.Where(m => m.SessionId == session && people.Contains(m.ParticipationId))
                .Select(m => new MarkNow(m.ParticipationId, m.Status, m.Version, p.Db.Users.Where(u => u.Id == m.MarkedById).Select(u => u.Name).First(), m.MarkedById == p.Actor))
                .ToListAsync(p.Stop), stop);
}

/// <summary>A mark as it stands.</summary>
/// <param name="Own">It is the word of the one who asks, so that they undo nobody else's.</param>
public sealed record MarkNow(Guid ParticipationId, AttendanceStatus Status, int Version, string By, bool Own);
