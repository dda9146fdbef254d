using PortfolioWorkspace.Domain.Practice;

namespace PortfolioWorkspace.Domain.Tests.Practice;

/// <summary>A moment stands at the hour that the clocks in the Netherlands show, and closes when it begins.</summary>
public sealed class PracticeMomentTests
{
    [Theory]
    [InlineData("2027-01-12", 1)]
    [InlineData("2027-06-15", 2)]
    public void Half_past_seven_is_half_past_seven_in_winter_and_in_summer(string day, int hoursAhead) =>
        Assert.Equal(TimeSpan.FromHours(hoursAhead), DutchTime.At(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(19, 30)).Offset);

    [Fact]
    public void Until_it_begins_people_come_and_from_then_on_nothing_changes()
    {
        var now = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
        var moment = new PracticeMoment { Id = Guid.NewGuid(), CohortId = Guid.NewGuid(), AnnouncedById = Guid.NewGuid(), AnnouncedAt = now };
        Assert.Null(moment.Note(new PracticeNote(now.AddHours(1), 60, "Luisteren", "School", null, 2), now));
        Assert.Null(moment.TakePlace(now.AddMinutes(59)));
        Assert.Equal("practice-over", moment.TakePlace(now.AddHours(1))?.Code);
        Assert.Equal("practice-over", moment.Cancel("Te laat", now.AddHours(2))?.Code);
        Assert.Null(moment.Cancel("Ziek", now));
        Assert.Equal("practice-cancelled", moment.LeavePlace(now)?.Code);
        Assert.Equal(1, moment.Taken);
    }

    [Theory]
    [InlineData("https://bellen.example.org/kamer?x=1", true)]
    [InlineData("http://bellen.example.org", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://iemand@elders.example.org", false)]
    [InlineData("bellen.example.org", false)]
    [InlineData("/oefenen", false)]
    public void A_link_is_a_safe_address_or_none(string link, bool safe) => Assert.Equal(safe, PracticeNote.IsSafe(link));
}
