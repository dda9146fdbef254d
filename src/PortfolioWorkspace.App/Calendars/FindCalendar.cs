using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Calendars;

/// <summary>Finds the person behind a secret address. Never made, renewed, switched off and of a closed account are one answer.</summary>
public sealed class FindCalendar(Gate gate, CalendarTries tries)
{
    public static readonly Refusal TooManyGuesses = new("too-many-guesses");

    /// <param name="visitor">Where the question comes from, to count wrong guesses; a calendar service fetches for many people from one place, so right ones are not counted.</param>
    public async Task<Answer<CalendarOwner>> RunAsync(string token, string visitor, CancellationToken stop = default)
    {
        // For a right address too, or whoever guesses would learn from it; a program that is told to come back later keeps what it has.
        if (!tries.WouldAllow(visitor)) return TooManyGuesses;
        var found = token.Length != CalendarToken.Length ? Refusal.Unknown : await gate.ReadAsync<CalendarOwner>(Operation.FollowCalendar, Subject.Public, async p =>
            await p.CalendarOwnerAsync(CalendarToken.FingerprintOf(token)) is { } owner ? owner : Refusal.Unknown, stop);
        if (found.Refusal is not null) tries.Allows(visitor);
        return found;
    }
}
