using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Cohorts;

/// <summary>What a planned session may be, and what its slot is worth.</summary>
public sealed class SessionNoteTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);
    private static readonly SessionNote Good = new(SessionKind.Training, SessionMode.Physical, "Terugkijken", Now.AddDays(1), Now.AddDays(1).AddHours(3), 0, 3m);

    [Theory]
    [InlineData(180, 0, 3.0)]
    [InlineData(420, 60, 6.0)]
    [InlineData(90, 0, 1.5)]
    [InlineData(100, 0, 1.5)]
    [InlineData(20, 15, null)]
    public void A_slot_without_its_break_is_a_proposal_in_quarters(int minutes, int pause, double? hours) =>
        Assert.Equal((decimal?)hours, SessionNote.Proposed(Now, Now.AddMinutes(minutes), pause));

    [Fact]
    public void Without_a_date_nothing_is_proposed_and_nothing_is_wrong()
    {
        Assert.Null(SessionNote.Proposed(null, null, 0));
        Assert.Null((Good with { Start = null, End = null, CreditedHours = null }).RefusalAt(Now));
    }

    [Fact]
    public void Each_fault_has_its_own_word()
    {
        Assert.Null(Good.RefusalAt(Now));
        Assert.Equal("session-title-missing", (Good with { Title = " " }).RefusalAt(Now)?.Code);
        Assert.Equal("session-end-missing", (Good with { End = null }).RefusalAt(Now)?.Code);
        Assert.Equal("session-end-before-start", (Good with { End = Good.Start }).RefusalAt(Now)?.Code);
        Assert.Equal("session-date-far", (Good with { Start = Now.AddYears(4), End = Now.AddYears(4).AddHours(1) }).RefusalAt(Now)?.Code);
        Assert.Equal("session-break-long", (Good with { BreakMinutes = 170 }).RefusalAt(Now)?.Code);
        Assert.Equal("session-hours", (Good with { CreditedHours = 0 }).RefusalAt(Now)?.Code);
        Assert.Equal("hours-not-in-quarters", (Good with { CreditedHours = 1.1m }).RefusalAt(Now)?.Code);
        Assert.Equal("practice-link", (Good with { Link = "http://vergader.example" }).RefusalAt(Now)?.Code);
        Assert.Equal("too-long", (Good with { Place = new string('a', Session.PlaceMaxLength + 1) }).RefusalAt(Now)?.Code);
    }
}
