using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Attendance;

namespace PortfolioWorkspace.Web.Tests.Attendance;

/// <summary>What the form of a session means: hours from the slot, of their own, or not known yet.</summary>
public sealed class SessionInputTests
{
    private static SessionInput Typed() => new() { Title = "Online", Day = new DateOnly(2027, 3, 2), Start = "15.30", End = "17:00", Break = "" };

    [Fact]
    public void Hours_are_those_of_the_slot_unless_somebody_says_otherwise()
    {
        var input = Typed();
        Assert.Equal((1.5m, DutchTime.At(new DateOnly(2027, 3, 2), new TimeOnly(15, 30))), (input.Note().CreditedHours!.Value, input.Note().Start!.Value));
        (input.Hours, input.OwnHours) = (HoursFrom.Own, "1,0");
        Assert.Equal(1m, input.Note().CreditedHours);
        input.Hours = HoursFrom.Unknown;
        Assert.Null(input.Note().CreditedHours);
        input = Typed();
        input.Day = null;
        Assert.Equal((null, null), (input.Note().Start, input.Note().CreditedHours));
    }

    [Fact]
    public void Another_time_does_not_change_the_hours_of_a_session_that_is_there()
    {
        var session = new Session { Id = Guid.NewGuid(), CohortId = Guid.NewGuid(), Number = 4, Kind = SessionKind.Training, Mode = SessionMode.Online, Title = "Online", CreditedHours = 1m, Start = Typed().Note().Start, End = Typed().Note().End };
        var input = SessionInput.From(session);
        Assert.Equal(("15.30", "17.00", HoursFrom.Own), (input.Start, input.End, input.Hours));
        input.End = "18.00";
        Assert.Equal(1m, input.Note().CreditedHours);
    }
}
