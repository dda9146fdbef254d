using PortfolioWorkspace.App.Calendars;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Calendars;

namespace PortfolioWorkspace.TestKit;

public sealed partial class TestData
{
    /// <summary>A secret address for somebody's dates.</summary>
    /// <returns>Its token.</returns>
    public async Task<string> CalendarAsync(Person person, string language = "nl")
    {
        var (token, address) = (CalendarToken.New(), new CalendarAddress { PersonId = person.Id });
        address.Renew(CalendarToken.FingerprintOf(token), language, Now);
        await AddAsync(address);
        return token;
    }
}
