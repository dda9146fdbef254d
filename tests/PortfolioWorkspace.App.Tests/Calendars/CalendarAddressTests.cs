using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Calendars;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Calendars;

/// <summary>One secret address for each person: renewed, switched off and closed it opens nothing.</summary>
public sealed class CalendarAddressTests
{
    private const string Visitor = "192.0.2.7";

    [Theory, Databases]
    public async Task A_new_address_ends_the_old_one_at_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (person, other) = (await house.Data.PersonAsync(), await house.Data.PersonAsync());
        Assert.Null((await house.SeeAsync(person, (ReadCalendarAddress u) => u.RunAsync())).MadeAt);

        var first = await RenewAsync(house, person);
        var theirs = await RenewAsync(house, other);
        Assert.Equal(house.Data.Now, (await house.SeeAsync(person, (ReadCalendarAddress u) => u.RunAsync())).MadeAt);
        Assert.Equal(new CalendarOwner(person.Id, "en"), (await FindAsync(house, first)).Value);
        var second = await RenewAsync(house, person, "nl");

        Assert.NotEqual(first, second);
        Assert.Same(Refusal.Unknown, (await FindAsync(house, first)).Refusal);
        Assert.Equal(new CalendarOwner(person.Id, "nl"), (await FindAsync(house, second)).Value);

        Assert.Null(await house.DoAsync(person, (DropCalendarAddress u) => u.RunAsync()));
        Assert.Null(await house.DoAsync(person, (DropCalendarAddress u) => u.RunAsync()));
        Assert.Same(Refusal.Unknown, (await FindAsync(house, second)).Refusal);
        Assert.Null((await house.SeeAsync(person, (ReadCalendarAddress u) => u.RunAsync())).MadeAt);
        Assert.Equal(other.Id, (await FindAsync(house, theirs)).Value!.PersonId);
        Assert.Equal(["agenda-adres gemaakt", "agenda-adres uitgezet", "agenda-adres vernieuwd"],
            await house.Data.LookAsync(db => db.History.Where(h => h.ActorId == person.Id && h.Operation == Operation.ManageOwnAccount).Select(h => h.Detail!).OrderBy(d => d).ToListAsync()));
    }

    [Theory, Databases]
    public async Task An_account_that_is_closed_or_gone_opens_nothing(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (closed, gone) = (await house.Data.PersonAsync(), await house.Data.PersonAsync());
        var (ofClosed, ofGone) = (await RenewAsync(house, closed), await RenewAsync(house, gone));

        await house.Data.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == closed.Id)).DisabledAt = house.Data.Now);
        await house.Data.ChangeAsync(async db => db.Users.Remove(await db.Users.SingleAsync(u => u.Id == gone.Id)));

        Assert.Same(Refusal.Unknown, (await FindAsync(house, ofClosed)).Refusal);
        Assert.Same(Refusal.Unknown, (await FindAsync(house, ofGone)).Refusal);
        Assert.Equal([closed.Id], await house.Data.LookAsync(db => db.CalendarAddresses.IgnoreQueryFilters().Select(a => a.PersonId).ToListAsync()));
    }

    [Theory, Databases]
    public async Task The_database_holds_no_address_and_shows_nobody_that_of_another(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (person, other) = (await house.Data.PersonAsync(), await house.Data.PersonAsync());
        var token = await RenewAsync(house, person);

        var kept = await house.Data.LookAsAsync(person.Id, db => db.CalendarAddresses.SingleAsync());

        Assert.Equal(CalendarToken.FingerprintOf(token), kept.Fingerprint);
        Assert.DoesNotContain(token, $"{kept.Fingerprint} {kept.Language}", StringComparison.Ordinal);
        Assert.Same(Refusal.Unknown, (await FindAsync(house, kept.Fingerprint)).Refusal);
        Assert.Empty(await house.Data.LookAsAsync(other.Id, db => db.CalendarAddresses.ToListAsync()));
        Assert.Empty(await house.Data.LookAsync(db => db.CalendarAddresses.ToListAsync()));
    }

    [Theory, Databases]
    public async Task Wrong_guesses_from_one_place_end_in_nothing_until_the_next_minute_and_right_ones_do_not_count(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var token = await RenewAsync(house, await house.Data.PersonAsync());
        for (var i = 0; i < 2 * CalendarTries.PerMinute; i++) Assert.Null((await FindAsync(house, token)).Refusal);

        for (var i = 0; i < CalendarTries.PerMinute; i++) Assert.Same(Refusal.Unknown, (await FindAsync(house, i % 2 == 0 ? CalendarToken.New() : "te-kort")).Refusal);

        Assert.Same(FindCalendar.TooManyGuesses, (await FindAsync(house, CalendarToken.New())).Refusal);
        Assert.Same(FindCalendar.TooManyGuesses, (await FindAsync(house, token)).Refusal);
        Assert.Null((await FindAsync(house, token, "192.0.2.8")).Refusal);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await FindAsync(house, token)).Refusal);
    }

    [Fact]
    public async Task Nobody_makes_an_address_without_being_somebody()
    {
        await using var house = await TestHouse.OpenAsync();
        await using var nobody = house.AsNobody();

        Assert.Same(Refusal.Unknown, (await nobody.Get<RenewCalendarAddress>().RunAsync("nl")).Refusal);
        Assert.Same(Refusal.Unknown, (await nobody.Get<ReadCalendar>().RunAsync()).Refusal);
    }

    [Fact]
    public void A_token_holds_256_bits_and_fits_in_an_address()
    {
        var tokens = Enumerable.Range(0, 500).Select(_ => CalendarToken.New()).ToList();

        Assert.Equal(500, tokens.Distinct().Count());
        Assert.All(tokens, t => Assert.Equal((CalendarToken.Length, Uri.EscapeDataString(t)), (t.Length, t)));
        Assert.Equal(64, tokens.SelectMany(t => t).Distinct().Count());
    }

    private static Task<string> RenewAsync(TestHouse house, Person person, string language = "en") => house.SeeAsync(person, (RenewCalendarAddress u) => u.RunAsync(language));

    private static async Task<Answer<CalendarOwner>> FindAsync(TestHouse house, string token, string visitor = Visitor)
    {
        await using var nobody = house.AsNobody();
        return await nobody.Get<FindCalendar>().RunAsync(token, visitor);
    }
}
