using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Calendars;

/// <summary>Switches the calendar off: its address stops working at once.</summary>
public sealed class DropCalendarAddress(Gate gate)
{
    public Task<Refusal?> RunAsync(CancellationToken stop = default) =>
        gate.ActAsync(Operation.ManageOwnAccount, Subject.OwnDesk, async p =>
        {
            if (await p.Db.CalendarAddresses.SingleOrDefaultAsync(a => a.PersonId == p.Actor, p.Stop) is not { } address) return null;
            p.Db.CalendarAddresses.Remove(address);
            p.HistoryDetail = "agenda-adres uitgezet";
            return null;
        }, stop);
}
