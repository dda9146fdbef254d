using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Calendars;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.Web.Calendars;
using Calendar = Ical.Net.Calendar;

namespace PortfolioWorkspace.Web.Tests.Calendars;

/// <summary>What a calendar program reads back from the feed.</summary>
public sealed class CalendarFeedTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    private static readonly DateTimeOffset Now = new(2026, 10, 1, 8, 30, 0, TimeSpan.Zero);
    private static readonly Uri Site = new("https://werkplaats.example/");

    [Theory]
    // Through the night in which the clock goes back, and the one in which it goes on.
    [InlineData("2026-10-24T20:00:00Z", "2026-10-25T02:00:00Z")]
    [InlineData("2027-03-27T21:00:00Z", "2027-03-28T02:00:00Z")]
    // From the second time that the clock shows 02.30, until three.
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25T02:00:00Z")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z")]
    [InlineData("2026-07-01T08:00:00Z", "2026-07-01T11:00:00Z")]
    [InlineData("2026-12-01T09:00:00Z", "2026-12-01T12:00:00Z")]
    public void A_session_is_at_its_moment_in_summer_and_winter_and_in_between(string start, string end)
    {
        var (from, until) = (DateTimeOffset.Parse(start, CultureInfo.InvariantCulture), DateTimeOffset.Parse(end, CultureInfo.InvariantCulture));

        var entry = Assert.Single(Write(Dates(Session(from, until))).Events);

        Assert.Equal((from.UtcDateTime, until.UtcDateTime), (entry.Start!.AsUtc, entry.End!.AsUtc));
        Assert.False(entry.IsAllDay);
    }

    [Fact]
    public void A_session_says_the_time_on_the_wall_with_its_zone_and_the_rules_of_the_zone()
    {
        var text = Text(Dates(Session(new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero), new(2026, 7, 1, 11, 0, 0, TimeSpan.Zero))));

        Assert.Contains("DTSTART;TZID=Europe/Amsterdam:20260701T100000\r\n", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\n", text, StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20261001T083000Z\r\n", text, StringComparison.Ordinal);
        Assert.Contains("METHOD:PUBLISH\r\n", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
    }

    [Fact]
    public void A_session_of_the_own_group_says_what_where_and_the_way_back()
    {
        var (id, dossier) = (Guid.NewGuid(), Guid.NewGuid());
        var line = Line(id, new(2026, 11, 4, 9, 0, 0, TimeSpan.Zero), new(2026, 11, 4, 12, 0, 0, TimeSpan.Zero)) with { Place = "Het Atelier, Almere; zaal 2", PlaceTentative = true, Link = "https://vergader.example/abc" };

        var entry = Assert.Single(Write(Dates(new CalendarSession(id, line, Guid.NewGuid(), "CCO 2026", dossier, 3, Now.AddDays(-1)))).Events);

        Assert.Equal(("Bijeenkomst 3: Kijken en luisteren", "Het Atelier, Almere; zaal 2 (nog niet zeker)", "CONFIRMED"), (entry.Summary, entry.Location, entry.Status));
        Assert.Equal($"CCO 2026\nhttps://vergader.example/abc\nhttps://werkplaats.example/dossiers/{dossier}#bijeenkomst-3", entry.Description);
        Assert.Equal($"https://werkplaats.example/dossiers/{dossier}#bijeenkomst-3", entry.Url!.ToString());
        Assert.Equal(($"session-{id}", 3, Now.AddDays(-1).UtcDateTime), (entry.Uid, entry.Sequence, entry.LastModified!.AsUtc));
    }

    [Fact]
    public void A_session_that_is_off_says_so_and_a_trainer_reads_of_which_group_it_is()
    {
        var (id, cohort) = (Guid.NewGuid(), Guid.NewGuid());
        var line = Line(id, new(2026, 11, 4, 9, 0, 0, TimeSpan.Zero), new(2026, 11, 4, 12, 0, 0, TimeSpan.Zero)) with { Cancelled = true, Mode = SessionMode.Online };

        var entry = Assert.Single(Write(Dates(new CalendarSession(id, line, cohort, "CCO 2026", null, 1, null))).Events);

        Assert.Equal(("CANCELLED", "Gaat niet door: Bijeenkomst 3: Kijken en luisteren (CCO 2026)", "Online"), (entry.Status, entry.Summary, entry.Location));
        Assert.Equal($"https://werkplaats.example/groepen/{cohort}/aanwezigheid/{id}", entry.Url!.ToString());
        Assert.Null(entry.LastModified);
    }

    [Theory]
    [InlineData("nl", "Inleveren: waarnemingsverslag")]
    [InlineData("en", "Hand in: observation report")]
    public void A_deadline_is_a_whole_day_that_says_the_kind_alone(string language, string summary)
    {
        var (dossier, document, kind) = (Guid.NewGuid(), Guid.NewGuid(), new LocalText("Waarnemingsverslag", "Observation report"));
        var common = new CalendarDeadline(dossier, "waarnemingsverslag", kind, "CCO 2026", new(2027, 3, 28), null, 2);

        var entries = Write(new CalendarDates([], [common, common with { On = new(2027, 4, 30), Document = document, Changes = 1 }], []), language).Events.OrderBy(e => e.Start).ToList();

        Assert.All(entries, e => Assert.Equal((summary, true, "TRANSPARENT"), (e.Summary, e.IsAllDay, e.Transparency)));
        Assert.Equal([(new DateOnly(2027, 3, 28), new DateOnly(2027, 3, 29)), (new DateOnly(2027, 4, 30), new DateOnly(2027, 5, 1))], entries.Select(e => (e.Start!.Date, e.End!.Date)));
        Assert.Equal([$"hand-in-{dossier}-waarnemingsverslag", $"hand-in-{document}"], entries.Select(e => e.Uid!));
        Assert.Equal(["https://werkplaats.example/documenten", $"https://werkplaats.example/documenten/{document}"], entries.Select(e => e.Url!.ToString()));
    }

    [Fact]
    public void A_conversation_is_a_day_with_the_first_name_for_who_coaches()
    {
        var (own, coached) = (Guid.NewGuid(), Guid.NewGuid());
        CalendarConversation Talk(Guid id, string? with) => new(id, ConversationKinds.Driehoekgesprek, new(2026, 11, 12), with, 0, Now, null);

        var entries = Write(new CalendarDates([], [], [Talk(own, null), Talk(coached, "Sanne")])).Events.ToDictionary(e => e.Uid!);

        Assert.Equal("Driehoekgesprek", entries[$"conversation-{own}"].Summary);
        Assert.Equal("Driehoekgesprek met Sanne", entries[$"conversation-{coached}"].Summary);
        Assert.Equal((true, Now.UtcDateTime, $"https://werkplaats.example/gesprekken/{own}"), (entries[$"conversation-{own}"].IsAllDay, entries[$"conversation-{own}"].Created!.AsUtc, entries[$"conversation-{own}"].Url!.ToString()));
    }

    [Fact]
    public void Who_has_no_dates_has_an_empty_calendar()
    {
        var calendar = Write(new CalendarDates([], [], []));

        Assert.Empty(calendar.Events);
        Assert.Equal("Werkplaats", calendar.Properties["X-WR-CALNAME"]!.Value);
    }

    private static CalendarDates Dates(CalendarSession session) => new([session], [], []);

    private static CalendarSession Session(DateTimeOffset start, DateTimeOffset end) => new(Guid.NewGuid(), Line(Guid.NewGuid(), start, end), Guid.NewGuid(), "CCO 2026", Guid.NewGuid(), 0, null);

    private static SessionLine Line(Guid id, DateTimeOffset start, DateTimeOffset end) =>
        new(id, 3, SessionKind.Training, default, "Kijken en luisteren", start, end, null, 3m, 0, 0, 0, false);

    private Calendar Write(CalendarDates dates, string language = "nl") => Calendar.Load(Text(dates, language)) ?? throw new InvalidOperationException("No calendar.");

    private string Text(CalendarDates dates, string language = "nl")
    {
        using var scope = house.Services.CreateScope();
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return scope.ServiceProvider.GetRequiredService<CalendarFeed>().Write(dates, Site, Now);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
