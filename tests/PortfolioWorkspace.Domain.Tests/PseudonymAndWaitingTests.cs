using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.Domain.Tests;

/// <summary>Two small rules with sharp edges.</summary>
public sealed class PseudonymAndWaitingTests
{
    [Theory]
    [InlineData("Robin", null)]
    [InlineData("leraar Robin", null)]
    [InlineData("Juf van groep 6", null)]
    [InlineData("", null)]
    [InlineData("Robin Jansen", PseudonymHint.FullName)]
    [InlineData("Noor van der Wal", PseudonymHint.FullName)]
    [InlineData("R. Jansen", PseudonymHint.FullName)]
    [InlineData("robin@school.nl", PseudonymHint.MailAddress)]
    [InlineData("06-12345678", PseudonymHint.PhoneNumber)]
    public void A_pseudonym_that_might_be_a_real_name_is_seen(string pseudonym, PseudonymHint? hint) => Assert.Equal(hint, PseudonymHints.Find(pseudonym));

    [Theory]
    [InlineData("2026-11-20", "2026-11-20", 0)]
    [InlineData("2026-11-20", "2026-11-22", 0)]
    [InlineData("2026-11-20", "2026-11-23", 1)]
    [InlineData("2026-11-20", "2026-12-04", 10)]
    [InlineData("2026-11-21", "2026-12-07", 11)]
    public void Weekends_are_not_waited_for(string since, string today, int days) =>
        Assert.Equal(days, WaitingTime.WorkingDays(DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));
}
