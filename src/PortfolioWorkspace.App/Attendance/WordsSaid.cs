using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Attendance;

namespace PortfolioWorkspace.App.Attendance;

/// <summary>What was said earlier about the same people, so that a word that waited on a device is weighed against everything that came in between.</summary>
internal sealed class WordsSaid(ILookup<Guid, AttendanceChange> lines)
{
    /// <summary>The device said this already, or something later.</summary>
    public bool Has(NewMark wanted, Guid actor) => wanted.Stamp is { } stamp && lines[wanted.ParticipationId].Any(c => c.ClientId == stamp.ClientId && c.ById == actor && c.Seq >= stamp.Seq);

    /// <summary>The last word was of the same device: whoever taps twice without a connection overwrites nobody else.</summary>
    public bool EndsWithOwn(NewMark wanted, Guid actor) =>
        wanted.Stamp is { } stamp && lines[wanted.ParticipationId].MaxBy(c => c.Number) is { } last && last.ClientId == stamp.ClientId && last.ById == actor;

    /// <summary>A trainer took away what somebody said of themselves: a correction, which is not undone by saying it again.</summary>
    public bool IsTakenBack(Guid participation) =>
        lines[participation].MaxBy(c => c.Number) is { Status: null, Via: AttendanceVia.Trainer } && lines[participation].Any(c => c.Via == AttendanceVia.CheckIn);

    public AttendanceChange Line(Passage p, Guid session, AttendanceStatus? was, NewMark wanted, AttendanceMark? now, AttendanceVia via) => new()
    {
        Id = p.NewId(),
        SessionId = session,
        ParticipationId = wanted.ParticipationId,
        Number = Next(wanted.ParticipationId),
        Was = was,
        Status = now?.Status,
        Hours = now?.Hours,
        Note = now?.Note,
        Via = via,
        ById = p.Actor,
        At = p.Now,
        ClientId = wanted.Stamp?.ClientId,
        Seq = wanted.Stamp?.Seq,
    };

    public int Next(Guid participation) => lines[participation].Select(c => c.Number).DefaultIfEmpty().Max() + 1;
}

/// <summary>Finds what was said.</summary>
internal static class WordsSaidQuery
{
    public static async Task<WordsSaid> SaidAsync(this Passage p, Guid session, IReadOnlyList<Guid> people) =>
        new((await p.Db.AttendanceChanges.AsNoTracking().Where(c => c.SessionId == session && people.Contains(c.ParticipationId)).ToListAsync(p.Stop)).ToLookup(c => c.ParticipationId));
}
