using Bunit;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Attendance;
using PortfolioWorkspace.Web.Tests.Shell.Parts;

namespace PortfolioWorkspace.Web.Tests.Attendance;

/// <summary>One row of the sheet: what a tap says, what is shown, what is behind the dots.</summary>
public sealed class AttendanceLineTests
{
    private static readonly Guid Person = Guid.CreateVersion7();

    [Theory]
    [InlineData(null, null, "Tik", AttendanceStatus.Present)]
    [InlineData(AttendanceStatus.Present, 0, "Aanwezig", AttendanceStatus.Absent)]
    [InlineData(AttendanceStatus.Absent, 1, "Afwezig", AttendanceStatus.Excused)]
    [InlineData(AttendanceStatus.Excused, 2, "Afgemeld", AttendanceStatus.Present)]
    public void A_tap_says_the_next_word_and_what_was_seen(AttendanceStatus? now, int? version, string word, AttendanceStatus next)
    {
        using var house = new PartsContext("nl");
        var button = Line(house, now, version).Find("button.pr");

        Assert.Equal(word, button.QuerySelector(".sw")!.FirstChild!.TextContent.Trim());
        Assert.Equal(("Tik", "tik"), (button.GetAttribute("name"), button.GetAttribute("form")));
        Assert.Equal(new AttendanceTap(Person, next, version), AttendanceTap.Parse(button.GetAttribute("value")));
    }

    [Theory]
    [InlineData(AttendanceStatus.Partly, "Deels, 1,5 uur")]
    [InlineData(AttendanceStatus.Compensated, "Ingehaald")]
    public void Typed_hours_and_tasks_are_not_lost_by_a_tap(AttendanceStatus now, string word)
    {
        using var house = new PartsContext("nl");
        var line = Line(house, now, 0, hours: 1.5m);

        Assert.Empty(line.FindAll("button.pr"));
        Assert.Equal(word, line.Find(".sw").TextContent.Trim());
    }

    [Fact]
    public void Who_may_not_mark_sees_words_and_no_button()
    {
        using var house = new PartsContext("nl");
        var line = Line(house, null, null, mayMark: false);

        Assert.Empty(line.FindAll("button, form, details"));
        Assert.Equal("Nog niet ingevuld", line.Find(".sw").TextContent.Trim());
    }

    [Fact]
    public void Behind_the_dots_hours_go_by_quarters_up_to_what_the_session_counts()
    {
        using var house = new PartsContext("nl");
        var line = Line(house, AttendanceStatus.Partly, 3, hours: 1.5m);
        var hours = line.FindAll("select[name='Meer.Hours'] option").Select(o => o.GetAttribute("value"));

        Assert.Equal(["", "0.25", "0.5", "0.75", "1", "1.25", "1.5", "1.75", "2"], hours);
        Assert.Equal(("1.5", "1,5 uur"), (line.Find("select[name='Meer.Hours'] option[selected]").GetAttribute("value"), line.Find("select[name='Meer.Hours'] option[selected]").TextContent));
        Assert.Equal("3", line.Find("input[name='Meer.Seen']").GetAttribute("value"));
        Assert.False(line.Find("details").HasAttribute("open"));
    }

    [Fact]
    public void What_was_refused_stays_typed_and_the_row_stays_open()
    {
        using var house = new PartsContext("nl");
        var line = house.Render<AttendanceLine>(p => p
            .Add(c => c.Row, Row(AttendanceStatus.Absent, 0)).Add(c => c.FormId, "tik").Add(c => c.CreditedHours, 2m).Add(c => c.MayMark, true)
            .Add(c => c.Input, new MoreInput { Participation = Person, Status = AttendanceStatus.Compensated, Note = " " }).Add(c => c.Refusal, new Refusal("compensation-needs-task")));

        Assert.True(line.Find("details").HasAttribute("open"));
        Assert.NotEmpty(line.Find("[role=alert]").TextContent.Trim());
        Assert.Equal("Compensated", line.Find("select[name='Meer.Status'] option[selected]").GetAttribute("value"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("iets")]
    [InlineData("00000000000000000000000000000000.Gone.0")]
    [InlineData("00000000000000000000000000000000.7.0")]
    [InlineData("00000000000000000000000000000000.Present.-1")]
    [InlineData("x.Present.0")]
    public void Only_what_a_button_says_is_a_tap(string value) => Assert.Null(AttendanceTap.Parse(value));

    private static IRenderedComponent<AttendanceLine> Line(PartsContext house, AttendanceStatus? status, int? version, decimal? hours = null, bool mayMark = true) =>
        house.Render<AttendanceLine>(p => p.Add(c => c.Row, Row(status, version, hours)).Add(c => c.FormId, "tik").Add(c => c.CreditedHours, 2m).Add(c => c.MayMark, mayMark));

    private static AttendanceRow Row(AttendanceStatus? status, int? version, decimal? hours = null) =>
        new(Person, "Sanne de Wit", Track.Certification, status, hours, null, version, null, null);
}
