using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Calendars;

/// <summary>Says whether the person who looks has an address at which their dates are fetched; the address itself is known to nobody but its holder.</summary>
public sealed class ReadCalendarAddress(Gate gate)
{
    public Task<Answer<CalendarStanding>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<CalendarStanding>(Operation.ManageOwnAccount, Subject.OwnDesk, async p =>
            new CalendarStanding(await p.Db.CalendarAddresses.Where(a => a.PersonId == p.Actor).Select(a => (DateTimeOffset?)a.MadeAt).SingleOrDefaultAsync(p.Stop)), stop);
}

/// <summary>How it stands with somebody's calendar address.</summary>
/// <param name="MadeAt">Null: there is none.</param>
public sealed record CalendarStanding(DateTimeOffset? MadeAt);
