using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Calendars;

namespace PortfolioWorkspace.App.Calendars;

/// <summary>Makes the secret address of the person who asks, or a new one in its place: the old one stops working in the same moment.</summary>
public sealed class RenewCalendarAddress(Gate gate)
{
    /// <returns>The token, this once.</returns>
    public Task<Answer<string>> RunAsync(string language, CancellationToken stop = default) =>
        gate.ActAsync<string>(Operation.ManageOwnAccount, Subject.OwnDesk, async p =>
        {
            var address = await p.Db.CalendarAddresses.SingleOrDefaultAsync(a => a.PersonId == p.Actor, p.Stop);
            p.HistoryDetail = address is null ? "agenda-adres gemaakt" : "agenda-adres vernieuwd";
            if (address is null) p.Db.CalendarAddresses.Add(address = new CalendarAddress { PersonId = p.Actor });
            var token = CalendarToken.New();
            address.Renew(CalendarToken.FingerprintOf(token), language, p.Now);
            return token;
        }, stop);
}
