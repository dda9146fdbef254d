using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Attendance;

/// <summary>When checking in may be opened and when it ends by itself.</summary>
public sealed class CheckInTests
{
    private static readonly DateTimeOffset Start = DutchTime.At(new DateOnly(2026, 11, 24), new TimeOnly(10, 0));

    [Theory]
    [InlineData(-61, "check-in-early")]
    [InlineData(-60, null)]
    [InlineData(0, null)]
    [InlineData(179, null)]
    [InlineData(180, "check-in-over")]
    [InlineData(60 * 24, "check-in-over")]
    [InlineData(-60 * 11, "session-not-held-yet")]
    public void It_opens_round_the_session_alone(int minutes, string? refusal) => Assert.Equal(refusal, CheckIn.RefusalAt(Session(), Start.AddMinutes(minutes))?.Code);

    [Fact]
    public void It_says_from_when() => Assert.Equal([Start.AddHours(-1)], CheckIn.RefusalAt(Session(), Start.AddMinutes(-90))!.Values);

    [Fact]
    public void Not_without_a_date_and_not_when_it_is_called_off()
    {
        Assert.Equal("session-without-date", CheckIn.RefusalAt(Session(dated: false), Start)?.Code);
        var off = Session();
        off.Cancel(true, Start);
        Assert.Equal("session-cancelled", CheckIn.RefusalAt(off, Start)?.Code);
    }

    [Theory]
    [InlineData(-30, 30)]
    [InlineData(60, 120)]
    [InlineData(150, 180)]
    public void It_ends_after_an_hour_or_with_the_session(int opened, int closes)
    {
        var now = Start.AddMinutes(opened);
        var one = Open(now);
        Assert.Equal(Start.AddMinutes(closes), one.ClosesAt);
        Assert.True(one.IsOpen(one.ClosesAt.AddSeconds(-1)));
        Assert.False(one.IsOpen(one.ClosesAt));
    }

    [Fact]
    public void A_trainer_ends_it_once()
    {
        var one = Open(Start);
        one.Close(Start.AddMinutes(5));
        one.Close(Start.AddMinutes(9));
        Assert.False(one.IsOpen(Start.AddMinutes(5)));
        Assert.Equal(Start.AddMinutes(5), one.ClosedAt);
    }

    private static CheckIn Open(DateTimeOffset now) => new()
    {
        Id = Guid.NewGuid(),
        SessionId = Guid.NewGuid(),
        CohortId = Guid.NewGuid(),
        Number = 1,
        Code = "0042",
        OpenedById = Guid.NewGuid(),
        OpenedAt = now,
        ClosesAt = CheckIn.ClosesAfter(Session(), now),
    };

    private static Session Session(bool dated = true) => new()
    {
        Id = Guid.NewGuid(),
        CohortId = Guid.NewGuid(),
        Number = 1,
        Kind = SessionKind.Training,
        Mode = SessionMode.Physical,
        Title = "Kijken",
        CreditedHours = 3m,
        Start = dated ? Start : null,
        End = dated ? Start.AddHours(3) : null,
    };
}
