using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Practice;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Practice;

/// <summary>One practice moment as the person who looks sees it.</summary>
/// <param name="Online">There is a link; what it is, only those who come see.</param>
/// <param name="LogIn">The own dossier in which this moment can be noted as a practice conversation, once it was.</param>
public sealed record PracticeLine(
    Guid Id,
    Guid Cohort,
    string CohortName,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Description,
    string? Place,
    bool Online,
    string? Link,
    int Places,
    int Taken,
    string Announcer,
    IReadOnlyList<PracticeComer> Comers,
    bool Comes,
    bool Own,
    PracticeState State,
    string? CancelReason,
    Guid? LogIn)
{
    public int Left => Math.Max(0, Places - Taken);
}

/// <summary>Somebody who comes.</summary>
public sealed record PracticeComer(string Name, bool Guides);

/// <summary>What can still be done with a moment.</summary>
public enum PracticeState { Open, Full, Over, Cancelled }

/// <summary>Reads the lines of any choice of moments.</summary>
internal static class PracticeLinesQuery
{
    public static async Task<IReadOnlyList<PracticeLine>> PracticeLinesAsync(this Passage p, ProgrammeCatalog catalog, IQueryable<PracticeMoment> which)
    {
        var db = p.Db;
        var found = await which.Join(db.Cohorts, m => m.CohortId, c => c.Id, (m, c) => new { Moment = m, c.Name, c.ProgrammeCode, c.ProgrammeVersion, Announcer = db.Users.Where(u => u.Id == m.AnnouncedById).Select(u => u.Name).First() }).ToListAsync(p.Stop);
        var comers = (await db.PracticeSeats.Where(s => which.Any(m => m.Id == s.MomentId)).Join(db.Users, s => s.PersonId, u => u.Id, (s, u) => new { s.MomentId, s.PersonId, s.Guides, s.JoinedAt, u.Name }).ToListAsync(p.Stop)).ToLookup(s => s.MomentId);
        var own = await db.Participations.Where(x => x.PersonId == p.Actor && x.Track != Track.TrainingOnly).Select(x => new { x.Id, x.CohortId }).ToListAsync(p.Stop);

        return [.. found.OrderBy(f => f.Moment.StartsAt).ThenBy(f => f.Moment.AnnouncedAt).Select(f =>
        {
            var (moment, seats) = (f.Moment, comers[f.Moment.Id].OrderBy(s => s.Guides ? 0 : 1).ThenBy(s => s.JoinedAt).ToList());
            var mine = seats.Find(s => s.PersonId == p.Actor);
            var state = moment.CancelledAt is not null ? PracticeState.Cancelled : moment.StartsAt <= p.Now ? PracticeState.Over : moment.Taken >= moment.Places ? PracticeState.Full : PracticeState.Open;
            var practises = catalog.Get(f.ProgrammeCode, f.ProgrammeVersion).ConversationKinds().Contains(ConversationKinds.PeerPractice);
            var log = state == PracticeState.Over && moment.EndsAt <= p.Now && mine is { Guides: false } && practises ? own.Find(x => x.CohortId == moment.CohortId)?.Id : null;
            return new PracticeLine(
                moment.Id, moment.CohortId, f.Name, moment.StartsAt, moment.EndsAt, moment.Description, moment.Place, moment.Link is not null, mine is null ? null : moment.Link, moment.Places, moment.Taken, f.Announcer,
                [.. seats.Select(s => new PracticeComer(s.Name, s.Guides))], mine is not null, moment.AnnouncedById == p.Actor, state, moment.CancelReason, log);
        })];
    }
}
