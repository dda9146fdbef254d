using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;

namespace PortfolioWorkspace.App.Calendars;

/// <summary>Whose calendar an address opens. Nobody is acting yet, so the filter is lifted: this is the question itself. It answers with an id and reads no dates.</summary>
internal static class CalendarOwnerQuery
{
    public static Task<CalendarOwner?> CalendarOwnerAsync(this Passage p, string fingerprint) =>
        p.Db.CalendarAddresses.IgnoreQueryFilters().Where(a => a.Fingerprint == fingerprint && p.Db.Users.Any(u => u.Id == a.PersonId && u.DisabledAt == null))
            .Select(a => new CalendarOwner(a.PersonId, a.Language)).SingleOrDefaultAsync(p.Stop);
}

/// <summary>Who follows, and the language in which they read.</summary>
public sealed record CalendarOwner(Guid PersonId, string Language);
